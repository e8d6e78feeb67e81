import type { CodeParity } from "../deployed/deployed";
import { codeMarkdown, codeText } from "../deployed/deployed-text";
import { plain } from "../markdown";
import { type Moved, movedMarkdown, movedText } from "./against";
import { type Check, checkText } from "./checks";
import type { Parity } from "./parity";
import { parityMarkdown } from "./parity-markdown";
import { parityText } from "./parity-text";

/** All that parity has to tell. */
export interface Whole {
  /** What was read; undefined for the project's own files as they lie there. */
  readonly source: string | undefined;
  readonly checks: readonly Check[];
  readonly moved: Moved | undefined;
  readonly parity: Parity;
  readonly code: readonly CodeParity[] | undefined;
}

/** For a terminal. Pure. */
export const wholeText = ({ source, checks, moved, parity, code }: Whole): string =>
  [
    ...(source === undefined ? [] : [`read: ${source}`]),
    ...checks.map(checkText),
    ...(moved === undefined ? [] : [movedText(moved)]),
    parityText(parity),
    ...(code === undefined ? [] : [codeText(parity.here, parity.there, code)]),
  ].join("\n");

/** For a job summary and a pull request; how both have moved stands above the heading. Pure. */
export const wholeMarkdown = ({ source, checks, moved, parity, code }: Whole): string =>
  [
    ...checks.map((check) => `- **${check.name}: ${check.status}** (${plain(check.told)})`),
    "",
    ...(moved === undefined ? [] : [movedMarkdown(moved), ""]),
    parityMarkdown(parity),
    ...(source === undefined ? [] : ["", `Read: ${plain(source)}.`]),
    ...(code === undefined ? [] : [codeMarkdown(parity.here, parity.there, code)]),
  ].join("\n");
