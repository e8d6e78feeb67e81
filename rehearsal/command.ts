import { execa } from "execa";
import { removedVariables } from "./environment";
import { projectFolder } from "./folders";

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

const removed = Object.fromEntries(removedVariables.map((name) => [name, undefined]));

/** Runs a command as a person would in the project folder; the exit code is the caller's to judge. @throws when it can't be started. */
export async function run(file: string, args: readonly string[], env: Readonly<Record<string, string>>, cwd = projectFolder): Promise<CommandResult> {
  const { exitCode, stdout, stderr, durationMs, failed, message } = await execa(file, args, {
    cwd,
    env: { ...removed, ...env },
    reject: false,
    stdin: "ignore",
  });
  if (failed && exitCode === undefined) throw new Error(`${file} did not run: ${message}`);
  return { exitCode: exitCode ?? 0, stdout, stderr, seconds: durationMs / 1000 };
}
