import { execa } from "execa";
import { oldestEngine } from "../environment/tools";
import { CommandError } from "./command-error";
import { engineProcess } from "./engine-process";
import { explainedWords } from "./engine-words";
import { stillGoing } from "./still-going";

export const noEngine = `pulumi can't be started. Install it from pulumi.com/docs/install (${oldestEngine} or newer), or run npm run rehearse:env -- --stack NAME for the embedded one`;

/** How a run of the engine differs from one in the project folder against the stack's own state. */
export interface EngineRun {
  readonly cwd?: string;
  /** Besides what this command was given; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What the engine reads from its standard input. */
  readonly input?: string;
  /** Ends the engine when it fires. */
  readonly cancelSignal?: AbortSignal;
}

export const interrupted = "interrupted";

/**
 * Runs the engine to its end. @returns what it printed.
 * @param failure what to say of a run that failed, from its words: what is missing now, and the next step.
 * @throws CommandError when there is no engine, it failed, or it was interrupted.
 */
export async function pulumi(args: readonly string[], failure: (words: string) => string, { env, ...run }: EngineRun = {}): Promise<string> {
  const started = execa("pulumi", args, { ...engineProcess(env), ...run });
  const { stdout, stderr, failed, exitCode, isCanceled } = await stillGoing(() => `pulumi ${args[0]}`, started);
  if (isCanceled) throw new CommandError(interrupted);
  if (failed && exitCode === undefined) throw new CommandError(noEngine);
  if (failed) throw new CommandError(failure(explainedWords(stderr.trim() || stdout)));
  return stdout;
}

/** What the text holds, or undefined when it is no JSON: whoever asked then says what it should have been. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
