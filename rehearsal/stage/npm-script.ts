import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CommandResult, type Environment, run } from "./command";
import { projectFolder } from "./folders";

const { scripts } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")) as { readonly scripts: Readonly<Record<string, string>> };

/** Those that npm has started. */
const typed = new Set<string>();

/**
 * Runs one of package.json's scripts. npm starts each once, as somebody types it, and what it would start is started from then on: npm itself
 * takes as long as a short command, and a rehearsal runs more than a hundred.
 * @throws Error when package.json has no such script.
 */
export const runScript = (script: string, args: readonly string[], env: Environment, folder?: string): Promise<CommandResult> => {
  const [file, ...words] = wordsFor(script);
  return run(file, [...words, ...args], env, folder);
};

/** The words that start a script, up to its own arguments: npm's own the first time, and then those that npm would read. */
export function wordsFor(script: string): readonly [string, ...string[]] {
  const line = scripts[script];
  if (line === undefined) throw new Error(`package.json has no script "${script}"`);
  const [file = "", ...words] = line.split(" ");
  // What a shell would have to read is left to npm.
  if (typed.has(script) && /^[\w./:= -]+$/.test(line)) return [file, ...words];
  typed.add(script);
  return ["npm", "run", "--silent", script, "--"];
}
