import { type Alias, type Document, type ParsedNode, type Scalar, type YAMLMap, isMap, isScalar, visit } from "yaml";
import { type StackFile, fileOfSection, writeStackFile } from "../stack-file";
import { yamlWord } from "../yaml-word";
import type { Discovery } from "./match";

/** A piece of the file's text and what takes its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Row {
  readonly name: string;
  readonly importId: string;
}

/**
 * Puts the ids that were found into the file's text: into rows that read `unknown`, and into new rows at the end of `adopt` for
 * what has none. Comments, order, quotes, anchors and every space of the rest stay as people wrote them.
 * @returns the text of the file in which the ledger stands: the stack file, or one of its own.
 */
export function fillUnknownIds(file: StackFile, { findings }: Discovery): { readonly path: string; readonly text: string; readonly filled: number } {
  const { edited, steps } = fileOfSection(file, "ledger");
  const { path, text, document } = edited;
  const adopt = document.getIn([...steps, "adopt"], true);
  if (!isMap(adopt)) return { path, text, filled: 0 };
  const found = findings.flatMap((finding) => (finding.kind === "matched" && finding.wasUnknown ? [finding] : []));
  const stated = new Map(found.filter(({ name }) => adopt.has(name)).map(({ name, importId }) => [adopt.get(name, true), importId]));
  const fresh = found.filter(({ name }) => !adopt.has(name));
  const edits = [
    ...[...stated].map(([node, importId]) => valueEdit(text, node, importId)),
    ...keptAliases(document, stated).map(({ alias, value }) => valueEdit(text, alias, value)),
    ...newRows({ adopt, ledger: document.getIn(steps, true), text }, fresh),
  ];
  return { path, text: withEdits(text, edits), filled: found.length };
}

/** Pure. The edits' places are of the text as it is, and none overlaps another. Piece by piece: a whole text anew for each of thousands would be gigabytes. */
function withEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text: now } of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(done, start), now);
    done = end;
  }
  return [...pieces, text.slice(done)].join("");
}

/** The same on the disk, and what it has done in words. */
export function writeIds(file: StackFile, discovery: Discovery): string {
  const { path, text, filled } = fillUnknownIds(file, discovery);
  if (filled > 0) writeStackFile(path, text);
  return `${filled} id(s) written to ${path}`;
}

/** The value alone, in the quotes that stand around it; an anchor or comment beside it is no part of it. */
function valueEdit(text: string, node: unknown, value: string): Edit {
  const [start, end] = (node as ParsedNode).range;
  // A text in lines of its own ends with the line.
  return { start, end: text.slice(0, end).trimEnd().length, text: written(value, isScalar(node) ? node.type : undefined) };
}

function written(value: string, type: Scalar["type"]): string {
  if (type === "QUOTE_DOUBLE") return JSON.stringify(value);
  if (type === "QUOTE_SINGLE") return `'${value.replaceAll("'", "''")}'`;
  return yamlWord(value);
}

/** A row that is filled may be the anchor of others that are not: those go on saying what they said. */
function keptAliases(document: Document, filled: ReadonlyMap<unknown, string>): { readonly alias: Alias; readonly value: string }[] {
  const kept: { readonly alias: Alias; readonly value: string }[] = [];
  visit(document, {
    Alias: (_, alias) => {
      const anchor = alias.resolve(document);
      if (isScalar(anchor) && filled.has(anchor) && !filled.has(alias)) kept.push({ alias, value: String(anchor.value) });
    },
  });
  return kept;
}

/** Behind the rows that are there, in their style. */
function newRows({ adopt, ledger, text }: { readonly adopt: YAMLMap; readonly ledger: unknown; readonly text: string }, rows: readonly Row[]): Edit[] {
  if (rows.length === 0 || !adopt.range) return [];
  const [start, end] = adopt.range;
  const told = rows.map(({ name, importId }) => `${name}: ${written(importId, "PLAIN")}`);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const block = (indent: string) => told.map((row) => `${newline}${indent}${row}`).join("");
  const last = adopt.items.at(-1);
  if (last === undefined) {
    // An empty list is written `{}`, behind its key; the rows stand two deeper than that key, below what the line still says.
    if (isMap(ledger) && ledger.flow) return [{ start, end, text: `{ ${told.join(", ")} }` }];
    const lineEnd = end + (/^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
    const keyEnd = text.slice(0, start).trimEnd().length;
    return [
      { start: keyEnd, end, text: "" },
      { start: lineEnd, end: lineEnd, text: block(`${indentAt(text, start)}  `) },
    ];
  }
  if (adopt.flow) {
    const behind = (last.value as ParsedNode).range[1];
    return [{ start: behind, end: behind, text: `, ${told.join(", ")}` }];
  }
  const behind = text.slice(0, end).trimEnd().length;
  return [{ start: behind, end: behind, text: block(indentAt(text, start)) }];
}

/** The white space with which the line at this place begins. */
function indentAt(text: string, place: number): string {
  const line = text.slice(text.lastIndexOf("\n", place - 1) + 1);
  return /^ */.exec(line)?.[0] ?? "";
}
