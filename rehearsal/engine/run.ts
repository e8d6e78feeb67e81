import { execa, type Options } from "execa";
import { CommandError } from "../../ops/command-error";

const SHOWN_LINES = 20;

/**
 * Runs a tool to its end and returns what it printed.
 *
 * @throws CommandError with the last lines the tool printed, when it fails
 */
export async function run(file: string, args: readonly string[], options: Options = {}): Promise<string> {
  const result = await execa(file, args, { ...options, all: true, reject: false });
  if (!result.failed) return String(result.stdout);
  const shown = String(result.all).trim().split("\n").slice(-SHOWN_LINES).join("\n");
  throw new CommandError(`${[file, ...args].join(" ")} failed: ${shown || result.shortMessage}`);
}
