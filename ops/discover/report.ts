import { type Discovery, findingsOf } from "./match";

/** The report as text, worst first, each finding with what to do about it. */
export function discoveryReport(discovery: Discovery): string {
  const { findings, alreadyLive } = discovery;
  const { matched, missing, ambiguous, differs: differing } = findingsOf(discovery);
  const filled = matched.filter(({ wasUnknown }) => wasUnknown);
  return [
    ...section(`missing (${missing.length}): no live resource has this natural key. Mend the facts, or move the row out of adopt`, missing, ({ name }) => name),
    ...section(`ambiguous (${ambiguous.length}): several fit. Write the right id into the ledger`, ambiguous, ({ name, candidates }) =>
      [name, ...candidates.map(({ importId, hint }) => `    ${importId}${hint === undefined ? "" : `  ${hint}`}`)].join("\n"),
    ),
    ...section(
      `differing (${differing.length}): the ledger names another id than the account. Nothing is overwritten; look, then mend`,
      differing,
      ({ name, stated, found }) => `${name}: ledger ${stated}, account ${found}`,
    ),
    ...section(`create rows that live already (${alreadyLive.length})`, alreadyLive, ({ name, importId }) => `${name}: ${importId}`),
    ...section(`ids found for unknown rows (${filled.length})`, filled, ({ name, importId }) => `${name}: ${importId}`),
    `matched ${matched.length} of ${findings.length} rows`,
  ].join("\n");
}

/** A title and its rows; nothing at all where there are none. */
export const section = <T>(title: string, rows: readonly T[], line: (row: T) => string): string[] =>
  rows.length === 0 ? [] : [title, ...rows.map((row) => `  ${line(row)}`), ""];

/** True when each adopt row has exactly one live resource, and the ledger names it. */
export const complete = ({ findings }: Discovery): boolean => findings.every(({ kind }) => kind === "matched");
