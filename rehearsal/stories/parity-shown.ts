import { join } from "node:path";
import type { AnyStack } from "../accounts/account";
import { type Moment, parityPages } from "../report/pages";
import { type CommandResult, run } from "../stage/command";
import { reportFolder, stackFolder, workFolder } from "../stage/folders";
import type { RehearsedStack } from "../stage/stack";

/** Where a command of this stack writes what it has found, for parity to read. */
export const foundIn = (stack: RehearsedStack<AnyStack>, command: string): string => join(workFolder, `${command}-${stack.account.port}.json`);

/** Holds both rehearsed stacks against each other. @param found files that drift, discover or deployed have written. */
export const parity = (found: readonly string[], ...args: readonly string[]): Promise<CommandResult> =>
  run("npm", ["run", "--silent", "parity", "--", "--folder", stackFolder, "--live", ...found, ...args], {});

/** The options by which it leaves a page in the report. */
export const shownAt = (moment: Moment): readonly string[] => ["--html", join(reportFolder, parityPages[moment])];
