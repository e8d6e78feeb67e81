import { execa } from "execa";
import { oldestEngine } from "../environment/tools";
import { CommandError } from "./command-error";
import { engineProcess } from "./engine-process";
import { explainedWords } from "./engine-words";

export const noEngine = `pulumi can't be started. Install it from pulumi.com/docs/install (${oldestEngine} or newer), or run npm run rehearse:env -- --stack NAME for the embedded one`;

/**
 * Runs the engine to its end in the project folder. @returns what it printed.
 * @param failure what to say of a run that failed, from its words: what is missing now, and the next step.
 * @throws CommandError when there is no engine, or it failed.
 */
export async function pulumi(args: readonly string[], failure: (words: string) => string): Promise<string> {
  const { stdout, stderr, failed, exitCode } = await execa("pulumi", args, engineProcess());
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
