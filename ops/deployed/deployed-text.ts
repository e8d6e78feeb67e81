import { code as quoted, tableRow } from "../markdown";
import type { CodeParity, Deployed, DeployedCode } from "./deployed";

/** A hash is known by its beginning. */
const short = (code: string): string => code.replace(/^sha256:/, "").slice(0, 12);

const shown = (one: DeployedCode | undefined): string =>
  one?.code === undefined ? "none" : [short(one.code), ...aliasOf(one), ...(one.since === undefined ? [] : [`since ${one.since}`])].join(", ");

const aliasOf = ({ code, alias }: DeployedCode): string[] =>
  alias === undefined ? [] : [`alias ${alias.name} at version ${alias.version}${alias.code === code ? "" : `, which is other code (${short(alias.code)})`}`];

/** One account's, a line each. */
export const deployedText = ({ stack, account, code }: Deployed): string =>
  [`What runs in ${stack} (${account}): ${code.length}`, ...code.map((one) => `  ${one.name} (${one.kind}): ${shown(one)}`)].join("\n");

const marks = { same: "=", differs: "x", "on one side alone": "~" } as const;

const told = ({ status, later }: CodeParity): string => (later === undefined ? status : `${status}, changed later in ${later}`);

/** Both sides, what differs first. */
export const codeText = (here: string, there: string, rows: readonly CodeParity[]): string =>
  [
    `code: ${rows.filter(({ status }) => status === "differs").length} of ${rows.length} differ`,
    ...worstFirst(rows).flatMap((row) => [
      `${marks[row.status]} ${row.name} (${row.kind}): ${told(row)}`,
      `    ${here} ${shown(row.here)} | ${there} ${shown(row.there)}`,
    ]),
  ].join("\n");

export const codeMarkdown = (here: string, there: string, rows: readonly CodeParity[]): string =>
  [
    "",
    "## Code",
    "",
    `| what | | ${here} | ${there} |`,
    "|---|---|---|---|",
    ...worstFirst(rows).map((row) => tableRow(`${quoted(row.name)} (${row.kind})`, told(row), quoted(shown(row.here)), quoted(shown(row.there)))),
  ].join("\n");

const order = ["differs", "on one side alone", "same"] as const;

const worstFirst = (rows: readonly CodeParity[]): readonly CodeParity[] => order.flatMap((status) => rows.filter((row) => row.status === status));
