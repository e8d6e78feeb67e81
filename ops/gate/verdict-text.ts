import { code, tableRow } from "../markdown";
import type { Verdict } from "./judge";

const summary = ({ counts }: Verdict): string => {
  const parts = Object.entries(counts).map(([op, count]) => `${op} ${count}`);
  return parts.length === 0 ? "no changes" : parts.join(", ");
};

const inTheState = (written: string): string => `in the state alone, nothing is asked of AWS: ${written}`;

/** The verdict for a terminal. */
export function verdictText(verdict: Verdict): string {
  const changes = Object.entries(verdict.changes).flatMap(([name, properties]) => [
    `  ~ ${name}`,
    ...properties.map(({ path, from, to }) => `      ${path}: ${from} -> ${to}`),
  ]);
  const stateAlone = Object.entries(verdict.stateAlone).map(([name, written]) => `  = ${name}: ${inTheState(written)}`);
  const refusals = verdict.refusals.map(({ op, name, why }) => `  x ${op} ${name}: ${why}`);
  return [`phase ${verdict.phase}: ${verdict.allowed ? "allowed" : "REFUSED"} (${summary(verdict)})`, ...changes, ...stateAlone, ...refusals].join("\n");
}

/** The verdict for a pull request. */
export function verdictMarkdown(verdict: Verdict): string {
  const refusals = verdict.refusals.map(({ op, name, why }) => tableRow(op, code(name), why));
  const changes = Object.entries(verdict.changes).flatMap(([name, properties]) =>
    properties.map(({ path, from, to }) => tableRow(code(name), code(path), code(from), code(to))),
  );
  const stateAlone = Object.entries(verdict.stateAlone).map(([name, written]) => tableRow(code(name), written));
  return [
    `### Gate, phase ${verdict.phase}: ${verdict.allowed ? "allowed" : "refused"}`,
    "",
    summary(verdict),
    ...(stateAlone.length > 0 ? ["", "| resource | in the state alone, nothing is asked of AWS |", "|---|---|", ...stateAlone] : []),
    ...(refusals.length > 0 ? ["", "| step | resource | why, and the way forward |", "|---|---|---|", ...refusals] : []),
    ...(changes.length > 0 ? ["", "| resource | property | from | to |", "|---|---|---|---|", ...changes] : []),
  ].join("\n");
}
