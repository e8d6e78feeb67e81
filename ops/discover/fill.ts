import { type Document, isMap, isScalar } from "yaml";
import { project } from "../../environment/read";
import type { StackFile } from "../stack-file";
import type { Discovery } from "./match";

/** A piece of the file's text and what takes its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Puts the ids that were found into the file's text: into rows that read `unknown`, and into new rows at the end of `adopt` for
 * what has none. Comments, order and every space of the rest stay as people wrote them.
 */
export function fillUnknownIds({ text, document }: StackFile, { findings }: Discovery): { readonly text: string; readonly filled: number } {
  const found = findings.flatMap((finding) => (finding.kind === "matched" && finding.wasUnknown ? [finding] : []));
  const rows = found.map(({ name, importId }) => ({ name, importId, place: rangeOf(document, name) }));
  const edits = [
    ...rows.flatMap(({ importId, place }) => (place === undefined ? [] : [{ ...place, text: importId }])),
    ...newRows(
      document,
      text,
      rows.filter(({ place }) => place === undefined),
    ),
  ];
  // From the end, so that an edit does not move the places of those before it.
  const sorted = [...edits].sort((a, b) => b.start - a.start);
  return { text: sorted.reduce((whole, { start, end, text: now }) => whole.slice(0, start) + now + whole.slice(end), text), filled: found.length };
}

const adoptPath = ["config", `${project}:ledger`, "adopt"];

function rangeOf(document: Document, name: string): Pick<Edit, "start" | "end"> | undefined {
  const node = document.getIn([...adoptPath, name], true);
  return isScalar(node) && node.range ? { start: node.range[0], end: node.range[1] } : undefined;
}

function newRows(document: Document, text: string, rows: readonly { readonly name: string; readonly importId: string }[]): Edit[] {
  const adopt = document.getIn(adoptPath, true);
  if (rows.length === 0 || !isMap(adopt) || !adopt.range) return [];
  const [start, end] = adopt.range;
  const lines = (indent: string) => rows.map(({ name, importId }) => `${indent}${name}: ${importId}\n`).join("");
  // An empty list is written `{}`, behind its key; the rows stand two deeper than that key.
  if (adopt.items.length === 0) return [{ start: text.slice(0, start).trimEnd().length, end, text: `\n${lines(`${indentAt(text, start)}  `)}`.trimEnd() }];
  return [{ start: end, end, text: lines(indentAt(text, start)) }];
}

/** The white space with which the line at this place begins. */
function indentAt(text: string, place: number): string {
  const line = text.slice(text.lastIndexOf("\n", place - 1) + 1);
  return /^ */.exec(line)?.[0] ?? "";
}
