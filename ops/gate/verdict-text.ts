import { oneLine } from "../one-line";
import type { PropertyChange } from "./property-change";
import type { Verdict } from "./judge";

export const summary = ({ counts }: Verdict): string => {
  const parts = Object.entries(counts).map(([op, count]) => `${op} ${count}`);
  return parts.length === 0 ? "no changes" : parts.join(", ");
};

export const inTheState = (written: string): string => `in the state alone, nothing is asked of AWS: ${written}`;

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

/** The verdict for a terminal: what is refused and what is lost before all else. */
export function verdictText(verdict: Verdict): string {
  return [
    `phase ${verdict.phase}: ${verdict.allowed ? "allowed" : "REFUSED"} (${summary(verdict)})`,
    ...verdict.refusals.map(({ op, name, why }) => `  x ${op} ${name}: ${why}`),
    ...Object.entries(verdict.freed).map(([name, what]) => `  ! ${name} ${what}`),
    ...Object.entries(verdict.person).map(([name, why]) => `  ! ${name} needs a person: ${why}`),
    ...Object.entries(verdict.names).flatMap(([kind, list]) => [`  ${kind}:`, ...inLines(list).map((line) => `      ${line}`)]),
    ...Object.entries(verdict.changes).flatMap(([name, changes]) => [`  ~ ${name}`, ...changes.flatMap(changeLines)]),
    ...Object.entries(verdict.held).flatMap(([name, rows]) =>
      rows.map(({ path, from, to, phase, reason }) => `  . ${name} ${path}: held until phase ${phase}, then ${from} -> ${to} (${oneLine(reason)})`),
    ),
    ...Object.entries(verdict.done).flatMap(([name, rows]) => rows.map(({ path, to }) => `  . ${name} ${path}: done, ${to} lives. Remove its reconcile row`)),
    ...Object.entries(verdict.stateAlone).map(([name, written]) => `  = ${name}: ${inTheState(written)}`),
    ...verdict.advice.map(({ rule, name, message }) => `  ? ${name}: ${rule} (advisory): ${oneLine(message)}`),
    ...(verdict.allowed ? [] : ["more: docs/refusals.md"]),
  ].join("\n");
}

/** What is composed is told by what goes and what comes; a plain value by both sides. */
function changeLines({ path, from, to, parts, givesUp }: PropertyChange): string[] {
  const warning = givesUp === undefined ? [] : [`      ! ${path}: ${givesUp}`];
  if (parts === undefined) return [...warning, `      ${path}: ${from} -> ${to}`];
  const { removed, added } = parts;
  const words = [...removed.map((part) => `        - ${part}`), ...added.map((part) => `        + ${part}`)];
  return [...warning, `      ${path}:`, ...(words.length === 0 ? ["        the same, in another order or writing"] : words)];
}
