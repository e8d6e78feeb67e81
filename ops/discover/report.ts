import type { HeldChange } from "../held/changes";
import { heldAdvice, heldLine } from "../held/held-text";
import { fenced } from "../markdown";
import type { Unmanaged } from "./unmanaged/unmanaged";
import { resourcePoliciesRule } from "../../policy/rules/resource-policies-stay-in-the-account";
import type { Exposed } from "./exposed";
import { type Discovery, findingsOf } from "./match";

/** The report as text, worst first, each finding with what to do about it. */
export function discoveryReport(
  discovery: Discovery,
  hints: readonly string[] = [],
  unmanaged: readonly Unmanaged[] = [],
  further: readonly string[] = [],
): string {
  const { findings, alreadyLive } = discovery;
  const { matched, missing, ambiguous, differs: differing, barred } = findingsOf(discovery);
  const filled = matched.filter(({ wasUnknown }) => wasUnknown);
  return [
    ...section(`missing (${missing.length}): ${advice.missing}`, missing, ({ name }) => name),
    ...section("perhaps the wrong region", hints, (hint) => hint),
    ...section(`not importable (${barred.length}): ${advice.barred}`, barred, ({ name, importId, why }) => `${name}: ${importId} ${why}`),
    ...section(`ambiguous (${ambiguous.length}): ${advice.ambiguous}`, ambiguous, ({ name, candidates }) =>
      [name, ...candidates.map(({ importId, hint }) => `    ${importId}${hint === undefined ? "" : `  ${hint}`}`)].join("\n"),
    ),
    ...section(`differing (${differing.length}): ${advice.differing}`, differing, ({ name, stated, found }) => `${name}: ledger ${stated}, account ${found}`),
    ...section(`unmanaged (${unmanaged.length}): ${advice.unmanaged}`, unmanaged, unmanagedLines),
    ...further,
    ...section(`create rows that live already (${alreadyLive.length})`, alreadyLive, ({ name, importId }) => `${name}: ${importId}`),
    ...section(`ids found for unknown rows (${filled.length})`, filled, ({ name, importId }) => `${name}: ${importId}`),
    `matched ${matched.length} of ${findings.length} rows`,
  ].join("\n");
}

/** The same for a job summary. */
export const discoveryMarkdown = (stack: string, report: string): string =>
  [`### ${stack}: its ledger and its account`, "", fenced("text", report.split("\n"))].join("\n");

/** What is open to others. */
export const exposedSection = (exposed: readonly Exposed[]): string[] =>
  section(`open to others (${exposed.length}): ${advice.exposed}`, exposed, ({ name, to }) => `${name}: ${to.join(", ")}`);

/** What is held and lives otherwise than it was accepted. */
export const heldSection = (stack: string, changes: readonly HeldChange[]): string[] =>
  section(`held, changed (${changes.length}): ${heldAdvice(stack)}`, changes, heldLine);

/** What to do about each kind of finding. */
export const advice = {
  missing: "no live resource has this natural key. Mend the facts, or move the row to create, or out of the ledger",
  barred: "these live, and AWS lets nobody else manage them. State so in the stack file, and take their rows out of the ledger: docs/adopt.md#quick-created",
  ambiguous: "several fit. Write the right id into the ledger",
  differing: "the ledger names another id than the account. Nothing is overwritten; look, then mend",
  unmanaged: "these live, are the app's, and are in no list. Declare each and adopt it, or list it under external with the reason",
  exposed: `the policy of each lets these in. Name this account's principals in it, or say why under exceptions.${resourcePoliciesRule}`,
} as const;

const unmanagedLines = ({ type, importId, because, adopt, external }: Unmanaged): string =>
  [`${importId}  ${type}  (${because})`, ...(adopt === undefined ? [] : [`    adopt     ${adopt}`]), `    external  ${external}`].join("\n");

/** A title and its rows; nothing at all where there are none. */
export const section = <T>(title: string, rows: readonly T[], line: (row: T) => string): string[] =>
  rows.length === 0 ? [] : [title, ...rows.map((row) => `  ${line(row)}`), ""];
