import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { projectFolder, saidFolder } from "./folders";
import { placeInLine } from "./giving-way";
import { killTree } from "./process-tree";
import { removed } from "./removed-variables";

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** Besides what this process has: undefined takes a variable away. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** No command of a rehearsal takes this long, on a machine with ten times as much to do either, unless it is busy destroying what it should not, or hangs. */
const longestSeconds = 900;

/**
 * Runs a command as a person would in the project folder; the exit code is the caller's to judge.
 * @param longest seconds that it may take. @throws when it can't be started.
 */
export async function run(file: string, args: readonly string[], env: Environment, cwd = projectFolder, longest = longestSeconds): Promise<CommandResult> {
  const child = execa(file, args, {
    cwd,
    env: { ...removed, ...env },
    reject: false,
    stdin: "ignore",
    timeout: longest * 1000,
    killSignal: "SIGKILL",
  });
  placeInLine(child.pid);
  const { exitCode, stdout, stderr, durationMs, failed, timedOut, message } = await child;
  if (failed && exitCode === undefined && !timedOut) throw new Error(`${file} did not run: ${message}`);
  const told = timedOut ? `${stderr}\nkilled after ${longest} s, because no command of a rehearsal takes that long` : stderr;
  keepSaid(`${stdout}\n${told}\n`);
  return { exitCode: exitCode ?? 1, stdout, stderr: told, seconds: durationMs / 1000 };
}

let commands = 0;

function keepSaid(words: string): void {
  mkdirSync(saidFolder, { recursive: true });
  writeFileSync(join(saidFolder, `${process.pid}-${++commands}.log`), words);
}

/**
 * Runs a command and kills it without warning, with everything it has started.
 * @param moment when: once this is true of its output, or so many milliseconds after its start. One that has ended by then is left alone.
 * @throws Error when it ends by itself before its output has said so.
 */
export async function runUntil(
  moment: number | ((output: string) => boolean),
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
): Promise<void> {
  const child = execa(file, args, { cwd, env: { ...removed, ...env }, reject: false, stdin: "ignore" });
  const kill = () => {
    if (child.pid !== undefined) killTree(child.pid);
  };
  const timer = typeof moment === "number" ? setTimeout(kill, moment) : undefined;
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    if (typeof moment !== "number" && moment(output)) kill();
  });
  const { signal } = await child;
  clearTimeout(timer);
  if (typeof moment !== "number" && signal !== "SIGKILL") throw new Error(`${file} ended before it could be killed:\n${output}`);
}
