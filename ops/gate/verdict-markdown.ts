import { code, fenced, plain, tableRow } from "../markdown";
import type { Verdict } from "./judge";
import type { References } from "../references";
import type { PropertyChange } from "./property-change";
import { touchedGraph } from "./touched-graph";
import { summary } from "./verdict-text";

/** A comment on GitHub holds 65,536 characters, and a pull request's has the verdicts of two stacks. */
export const longestVerdict = 30_000;

interface Told {
  /** What each resource takes from others: a picture of what the plan touches then stands at the end. */
  readonly references?: References;
  readonly longest?: number;
}

/**
 * The verdict for a pull request, what is lost before all else. What no longer fits is left out from the end, which tells the least, and that is
 * said: the whole stands in the job's log.
 */
export function verdictMarkdown(verdict: Verdict, { references, longest = longestVerdict }: Told = {}): string {
  const lines = [`### Gate, phase ${verdict.phase}: ${verdict.allowed ? "allowed" : "refused"}`, "", summary(verdict)];
  const [kept, missing] = fitting([lines.join("\n"), ...sections(verdict).flat(), ...picture(verdict, references)], longest);
  const note = `**${missing} more parts do not fit here. Read all of it in the job's log before you decide.**`;
  return [...kept, ...(missing === 0 ? [] : ["", note])].join("\n");
}

/** The parts that fit, in their order, and how many do not. A part is told whole or not at all. */
function fitting(parts: readonly string[], longest: number): [string[], number] {
  const kept: string[] = [];
  let length = 0;
  for (const part of parts) {
    length += part.length + 1;
    if (length > longest) break;
    kept.push(part);
  }
  return [kept, parts.length - kept.length];
}

const codes = (names: readonly string[]): string => names.map(code).join(", ");

/** Each row beside the name of its resource. */
const entries = <Row>(byName: Readonly<Record<string, readonly Row[]>>): [string, Row][] =>
  Object.entries(byName).flatMap(([name, rows]) => rows.map((row): [string, Row] => [name, row]));

function sections(verdict: Verdict): string[][] {
  return [
    table(
      ["step", "resource", "why, and the way forward"],
      verdict.refusals.map(({ op, name, why }) => [op, code(name), plain(why)]),
    ),
    table(
      ["resource", "set free by its retire row"],
      Object.entries(verdict.freed).map(([name, what]) => [code(name), plain(what)]),
    ),
    table(
      ["resource", "needs a person"],
      Object.entries(verdict.person).map(([name, why]) => [code(name), plain(why)]),
    ),
    Object.entries(verdict.names).map(([kind, list]) => (kind === "import" ? folded(`${kind} ${list.length}`, codes(list)) : `\n**${kind}**: ${codes(list)}`)),
    Object.entries(verdict.changes).flatMap(([name, changes]) => changes.map((change) => changeOf(name, change))),
    table(
      ["resource", "property", "held until phase", "then from", "to", "why"],
      entries(verdict.held).map(([name, { path, from, to, phase, reason }]) => [code(name), code(path), phase, code(from), code(to), plain(reason)]),
    ),
    table(
      ["resource", "property", "done: remove its reconcile row, this lives"],
      entries(verdict.done).map(([name, { path, to }]) => [code(name), code(path), code(to)]),
    ),
    table(
      ["resource", "in the state alone, nothing is asked of AWS"],
      Object.entries(verdict.stateAlone).map(([name, written]) => [code(name), plain(written)]),
    ),
    table(
      ["the pack advises", "resource", "rule"],
      verdict.advice.map(({ rule, name, message }) => [plain(message), code(name), rule]),
    ),
  ];
}

/** What depends on what is touched tells how far a change reaches. */
function picture(verdict: Verdict, references: References | undefined): string[] {
  const graph = references && touchedGraph(verdict, references);
  return graph === undefined ? [] : [folded("what it touches, and what takes something from that", graph)];
}

/** Its heading and first row are one part: neither stands alone. */
function table(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const [first, ...rest] = rows.map((row) => tableRow(...row));
  return first === undefined ? [] : [["", tableRow(...headings), `|${"---|".repeat(headings.length)}`, first].join("\n"), ...rest];
}

function changeOf(name: string, { path, from, to, parts, givesUp }: PropertyChange): string {
  const heading = `\n**${code(name)} ${code(path)}**${givesUp === undefined ? "" : `: ⚠ ${givesUp}`}`;
  const lines = parts === undefined ? [`- ${from}`, `+ ${to}`] : [...parts.removed.map((part) => `- ${part}`), ...parts.added.map((part) => `+ ${part}`)];
  return [heading, "", fenced("diff", lines.length === 0 ? ["  the same, in another order or writing"] : lines)].join("\n");
}

/** An adoption imports a hundred: whole, and out of the way of what needs a look. */
const folded = (title: string, content: string): string => ["", `<details><summary>${title}</summary>`, "", content, "", "</details>"].join("\n");
