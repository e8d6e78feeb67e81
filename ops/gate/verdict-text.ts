import { code, tableRow } from "../markdown";
import type { Verdict } from "./judge";

const summary = ({ counts }: Verdict): string => {
  const parts = Object.entries(counts).map(([op, count]) => `${op} ${count}`);
  return parts.length === 0 ? "no changes" : parts.join(", ");
};

const inTheState = (written: string): string => `in the state alone, nothing is asked of AWS: ${written}`;

const lineLength = 140;

/** All names, as many in a line as a terminal shows. */
function inLines(names: readonly string[]): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length + 2 <= lineLength) lines[lines.length - 1] = `${last}, ${name}`;
    else lines.push(name);
  }
  return lines;
}

/** The verdict for a terminal. */
export function verdictText(verdict: Verdict): string {
  const changes = Object.entries(verdict.changes).flatMap(([name, properties]) => [
    `  ~ ${name}`,
    ...properties.map(({ path, from, to }) => `      ${path}: ${from} -> ${to}`),
  ]);
  const names = Object.entries(verdict.names).flatMap(([kind, list]) => [`  ${kind}:`, ...inLines(list).map((line) => `      ${line}`)]);
  const stateAlone = Object.entries(verdict.stateAlone).map(([name, written]) => `  = ${name}: ${inTheState(written)}`);
  const refusals = verdict.refusals.map(({ op, name, why }) => `  x ${op} ${name}: ${why}`);
  return [`phase ${verdict.phase}: ${verdict.allowed ? "allowed" : "REFUSED"} (${summary(verdict)})`, ...names, ...changes, ...stateAlone, ...refusals].join(
    "\n",
  );
}

const codes = (names: readonly string[]): string => names.map(code).join(", ");

/** An adoption imports a hundred: whole, and out of the way of what needs a look. */
const folded = (kind: string, names: readonly string[]): string[] => [
  `<details><summary>${kind} ${names.length}</summary>`,
  "",
  codes(names),
  "",
  "</details>",
];

/** The verdict for a pull request. */
export function verdictMarkdown(verdict: Verdict): string {
  const refusals = verdict.refusals.map(({ op, name, why }) => tableRow(op, code(name), why));
  const changes = Object.entries(verdict.changes).flatMap(([name, properties]) =>
    properties.map(({ path, from, to }) => tableRow(code(name), code(path), code(from), code(to))),
  );
  const names = Object.entries(verdict.names).flatMap(([kind, list]) => ["", ...(kind === "import" ? folded(kind, list) : [`**${kind}**: ${codes(list)}`])]);
  const stateAlone = Object.entries(verdict.stateAlone).map(([name, written]) => tableRow(code(name), written));
  return [
    `### Gate, phase ${verdict.phase}: ${verdict.allowed ? "allowed" : "refused"}`,
    "",
    summary(verdict),
    ...names,
    ...(stateAlone.length > 0 ? ["", "| resource | in the state alone, nothing is asked of AWS |", "|---|---|", ...stateAlone] : []),
    ...(refusals.length > 0 ? ["", "| step | resource | why, and the way forward |", "|---|---|---|", ...refusals] : []),
    ...(changes.length > 0 ? ["", "| resource | property | from | to |", "|---|---|---|---|", ...changes] : []),
  ].join("\n");
}
