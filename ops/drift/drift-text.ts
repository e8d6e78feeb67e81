import { heldAdvice, heldLine, noBaseline } from "../held/held-text";
import { code, tableRow } from "../markdown";
import type { PolicyFinding } from "../gate/policy-findings";
import { oneLine } from "../one-line";
import type { Drift, Drifted, KnownDrift } from "./drift";
import { changeWords } from "./status";

/** A fault of the provider can be pages long, and the first words say what it is. */
const longestFault = 400;

const headline = (stack: string, { status, drifted, held = [], broken, read }: Drift): string => {
  switch (status) {
    case "none":
      return `${stack}: no drift (${read} resources read)`;
    case "drift":
      return `${stack}: DRIFT in ${new Set([...drifted, ...held, ...broken].map(({ name }) => name)).size} of ${read} resources`;
    case "unknown":
      return `${stack}: NOT KNOWN, because the account could not be read whole`;
  }
};

const changeLines = ({ changes }: Drifted): string[] => changes.map((change) => `      ${changeWords(change)}`);

/** The report for a terminal. */
export const driftText = (stack: string, drift: Drift): string =>
  [
    headline(stack, drift),
    ...drift.drifted.flatMap((each) => [`  ~ ${each.name} (${each.op})`, ...changeLines(each)]),
    ...(drift.held ?? []).map((each) => `  ! ${heldLine(each)}`),
    ...drift.known.map((each) => `  . ${knownLine(each)}`),
    ...drift.broken.map((each) => `  ! ${brokenLine(each)}`),
    ...drift.faults.map((fault) => `  x ${shortened(fault)}`),
    ...nextStep(stack, drift).map((line) => `next: ${line}`),
  ].join("\n");

/** The report for a job summary. */
export function driftMarkdown(stack: string, drift: Drift): string {
  const changes = drift.drifted.flatMap(({ name, op, changes }) =>
    changes.length === 0
      ? [tableRow(code(name), op, "", "", "")]
      : changes.map(({ path, from, to }) => tableRow(code(name), op, code(path), code(from), code(to))),
  );
  return [
    `### ${headline(stack, drift)}`,
    ...(changes.length > 0 ? ["", "| resource | an update would | property | lives as | declared as |", "|---|---|---|---|---|", ...changes] : []),
    ...bullets(drift.known.map((each) => code(knownLine(each)))),
    ...bullets((drift.held ?? []).map((each) => code(heldLine(each)))),
    ...bullets(drift.broken.map((each) => code(brokenLine(each)))),
    ...bullets(drift.faults.map((fault) => oneLine(shortened(fault)))),
    ...nextStep(stack, drift).flatMap((line) => ["", line]),
  ].join("\n");
}

/** A list of its own; nothing at all where there is nothing to tell. */
const bullets = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : ["", ...lines.map((line) => `- ${line}`)]);

const knownLine = ({ name, row, ...change }: KnownDrift): string =>
  `${name}: known until ${row.until} (${row.owner}): ${changeWords(change)} (${oneLine(row.reason)})`;

const brokenLine = ({ name, rule, message }: PolicyFinding): string => `${name} breaks ${rule}: ${oneLine(message)}`;

const shortened = (fault: string): string => (fault.length <= longestFault ? fault : `${fault.slice(0, longestFault)}…`);

/** How what was changed may stay, or is put back: by an update, by one with a row, or by hand alone. */
function waysBack(stack: string, drifted: readonly Drifted[]): string[] {
  const told = (some: readonly Drifted[], way: string) => (some.length === 0 ? [] : [`${way}: ${some.map(({ name }) => name).join(", ")}`]);
  const replaced = drifted.filter(({ op }) => op === "replace");
  const others = drifted.filter(({ op }) => op !== "replace");
  const guarded = others.filter(({ changes }) => changes.some(({ givesUp }) => givesUp !== undefined));
  return [
    ...told(replaced, `no update replaces anything: state what lives in Pulumi.${stack}.yaml, or put it back by hand`),
    ...(others.length > 0
      ? [`if it shall stay, say so in Pulumi.${stack}.yaml; if not, put it back: npm run gate -- --stack ${stack} --save-plan plan.json`]
      : []),
    ...told(guarded, "to put it back gives something up: by hand, or with a row under ledger.reconcile"),
  ];
}

function nextStep(stack: string, { status, drifted, held, broken, settled }: Drift): string[] {
  const missing = drifted.some(({ op }) => op === "import")
    ? [`what would be imported has left the state, or AWS. What lives: npm run discover -- --stack ${stack}; then docs/adopt.md`]
    : [];
  const againstRules = broken.length > 0 ? ["until what breaks a rule is put back, or excused with a reason, no update passes the pack"] : [];
  const done = settled.map((row) => `${row} drifts no longer: its row under ledger.drift may go`);
  const unlooked = held === undefined ? [noBaseline(stack)] : [];
  switch (status) {
    case "none":
      return [...done, ...unlooked];
    case "drift":
      return [...missing, ...waysBack(stack, drifted), ...againstRules, ...((held ?? []).length > 0 ? [heldAdvice(stack)] : []), ...done, ...unlooked];
    case "unknown":
      return [...missing, `mend what is named above, then: npm run drift -- --stack ${stack}`];
  }
}
