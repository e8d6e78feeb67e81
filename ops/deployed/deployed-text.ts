import { code as quoted, tableRow } from "../markdown";
import type { CodeParity, Deployed, DeployedCode } from "./deployed";

/** A hash is known by its beginning. */
const short = (code: string): string => code.replace(/^sha256:/, "").slice(0, 12);

/** What runs on one side. */
export const codeSide = (one: DeployedCode | undefined): string =>
  one?.code === undefined ? "none" : [short(one.code), ...aliasOf(one), ...(one.since === undefined ? [] : [`since ${one.since}`])].join(", ");

const aliasOf = ({ code, alias }: DeployedCode): string[] =>
  alias === undefined ? [] : [`alias ${alias.name} at version ${alias.version}${alias.code === code ? "" : `, which is other code (${short(alias.code)})`}`];

/** One account's, a line each. */
export const deployedText = ({ stack, account, code }: Deployed): string =>
  [`What runs in ${stack} (${account}): ${code.length}`, ...code.map((one) => `  ${one.name} (${one.kind}): ${codeSide(one)}`)].join("\n");

const marks = { same: "=", differs: "x", "not known": "?", "on one side alone": "~" } as const;

/** How both sides stand to each other. */
export const codeStatus = ({ status, later }: CodeParity): string => (later === undefined ? status : `${status}, changed later in ${later}`);

/** Both sides, what differs first. */
export const codeText = (here: string, there: string, rows: readonly CodeParity[]): string =>
  [
    `code: ${rows.filter(({ status }) => status === "differs").length} of ${rows.length} differ`,
    ...worstFirst(rows).flatMap((row) => [
      `${marks[row.status]} ${row.name} (${row.kind}): ${codeStatus(row)}`,
      `    ${here} ${codeSide(row.here)} | ${there} ${codeSide(row.there)}`,
    ]),
  ].join("\n");

export const codeMarkdown = (here: string, there: string, rows: readonly CodeParity[]): string =>
  [
    "",
    "## Code",
    "",
    `| what | | ${here} | ${there} |`,
    "|---|---|---|---|",
    ...worstFirst(rows).map((row) => tableRow(`${quoted(row.name)} (${row.kind})`, codeStatus(row), quoted(codeSide(row.here)), quoted(codeSide(row.there)))),
  ].join("\n");

const order = ["differs", "not known", "on one side alone", "same"] as const;

export const worstFirst = (rows: readonly CodeParity[]): readonly CodeParity[] => order.flatMap((status) => rows.filter((row) => row.status === status));
