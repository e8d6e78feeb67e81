import assert from "node:assert/strict";
import { join } from "node:path";
import type { AnyStack, ProjectStack } from "../accounts/account";
import type { Phase } from "../../environment/phase";
import { type Moment, pageAt } from "../report/pages";
import type { CommandResult } from "../stage/command";
import { runScript } from "../stage/npm-script";
import { stackFolder, workFolder } from "../stage/folders";
import type { RehearsedStack } from "../stage/stack";

/** Where a command of this stack writes what it has found, for parity to read. */
export const foundIn = (stack: RehearsedStack<AnyStack>, command: string): string => join(workFolder, `${command}-${stack.account.port}.json`);

/** Holds both rehearsed stacks against each other. @param found files that drift, discover or deployed have written. */
export const parity = (found: readonly string[], ...args: readonly string[]): Promise<CommandResult> =>
  runScript("parity", ["--folder", stackFolder, ...(found.length === 0 ? [] : ["--live", ...found]), ...args], {});

/** The options by which it leaves a page in the report. */
export const shownAt = (moment: Moment): readonly string[] => ["--html", pageAt(moment)];

/** Leaves a page of both stack files in the report, once one of them has gone through a phase. */
export async function showPhase(stack: ProjectStack, phase: Phase): Promise<void> {
  const { exitCode, stdout, stderr } = await parity([], ...shownAt(`${stack} after ${phase}`));
  assert.equal(exitCode, 0, stdout + stderr);
}
