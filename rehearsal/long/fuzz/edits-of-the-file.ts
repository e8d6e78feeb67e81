import * as fc from "fast-check";
import { type Document, type Pair, type YAMLMap, type YAMLSeq, isMap, isPair, isScalar, isSeq, visit } from "yaml";

/** One random edit of a stack file, and what it was, in words. Where there is nothing to edit, nothing is. */
export type FileEdit = (document: Document) => string;

const ledgerOf = (document: Document): YAMLMap => document.getIn(["config", "bluemoxon:ledger"]) as YAMLMap;
const adoptOf = (document: Document): YAMLMap => ledgerOf(document).get("adopt") as YAMLMap;

/** The same number picks the same thing every time, whatever the file's length. */
const pick = <T>(items: readonly T[], number: number): T | undefined => items[number % Math.max(items.length, 1)];
const rowAt = (document: Document, number: number) => pick(adoptOf(document).items, number) as Pair<{ value: string }, { value: string }> | undefined;

const any = fc.nat({ max: 100_000 });

const rowDropped = any.map((number): FileEdit => (document) => {
  const row = rowAt(document, number);
  adoptOf(document).delete(row?.key.value);
  return `the row ${row?.key.value} is dropped`;
});

const rowRenamed = any.map((number): FileEdit => (document) => {
  const row = rowAt(document, number);
  if (row) row.key.value += "-x";
  return `the row ${row?.key.value} has another name`;
});

const idMistyped = fc.tuple(any, fc.constantFrom("unknown", "", "0", "-2")).map(([number, ending]): FileEdit => (document) => {
  const row = rowAt(document, number);
  if (row?.value) row.value.value = ending === "unknown" ? ending : `${row.value.value.slice(0, -1)}${ending}`;
  return `the id of ${row?.key.value} reads ${row?.value?.value}`;
});

const idsSwapped = fc.tuple(any, any).map(([one, other]): FileEdit => (document) => {
  const [a, b] = [rowAt(document, one), rowAt(document, other)];
  if (a?.value && b?.value) [a.value.value, b.value.value] = [b.value.value, a.value.value];
  return `the ids of ${a?.key.value} and ${b?.key.value} are swapped`;
});

const rowMoved = fc.tuple(any, fc.constantFrom("create", "let-go", "delete")).map(([number, where]): FileEdit => (document) => {
  const row = rowAt(document, number);
  const name = row?.key.value ?? "";
  adoptOf(document).delete(name);
  if (where === "create") (ledgerOf(document).get("create") as YAMLSeq).add(name);
  else document.setIn(["config", "bluemoxon:ledger", "retire", name], { id: row?.value?.value, reason: "fuzz", until: "2099-01-01", outcome: where });
  return `the row ${name} is moved to ${where}`;
});

const variableNoLongerKept = any.map((number): FileEdit => (document) => {
  const kept = pick((ledgerOf(document).get("keep") as YAMLMap).items, number);
  if (kept && isSeq(kept.value)) kept.value.items.pop();
  return "a variable is no longer kept";
});

/** Anything that can be taken out of a map or list of the facts. */
const factDropped = any.map((number): FileEdit => (document) => {
  const places: { readonly words: string; readonly drop: () => void }[] = [];
  visitFacts(document, (parent, index, words) => places.push({ words, drop: () => parent.items.splice(index, 1) }));
  const place = pick(places, number);
  place?.drop();
  return `the fact ${place?.words} is dropped`;
});

const factChanged = any.map((number): FileEdit => (document) => {
  const places: { readonly words: string; readonly change: () => void }[] = [];
  visitFacts(document, (parent, index, words) => {
    const item = parent.items[index];
    const scalar = isPair(item) ? item.value : item;
    if (isScalar(scalar)) places.push({ words, change: () => (scalar.value = changed(scalar.value, number)) });
  });
  const place = pick(places, number);
  place?.change();
  return `the fact ${place?.words} is changed`;
});

function changed(value: unknown, number: number): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return number % 2 === 0 ? value + 1 : value * 1000;
  return number % 2 === 0 ? `${String(value)}-x` : "";
}

/** Every entry of the facts, which is all of the file but the ledger. */
function visitFacts(document: Document, each: (parent: YAMLMap | YAMLSeq, index: number, words: string) => void): void {
  for (const section of (document.get("config") as YAMLMap).items) {
    const name = String((section.key as { value: unknown }).value);
    if (!name.startsWith("bluemoxon:") || name === "bluemoxon:ledger" || !(isMap(section.value) || isSeq(section.value))) continue;
    visit(section.value, {
      Collection(_, collection) {
        if (isMap(collection) || isSeq(collection))
          collection.items.forEach((item, index) =>
            each(collection, index, `${name} ${isPair(item) ? String((item.key as { value: unknown }).value) : index}`),
          );
      },
    });
  }
}

/** `ordinary`: an edit of facts, which in phase steady may change what lives. */
export const fileEdits: fc.Arbitrary<{ readonly edit: FileEdit; readonly ordinary: boolean }> = fc.oneof(
  fc.record({ edit: fc.oneof(rowDropped, rowRenamed, idMistyped, idsSwapped, rowMoved, variableNoLongerKept), ordinary: fc.constant(false) }),
  fc.record({ edit: fc.oneof(factDropped, factChanged), ordinary: fc.constant(true) }),
);
