import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Difference, allowedDifferences, differencesIn } from "../../environment/differences";
import { fileOfFact, lastLineOfFact, placeOfFact } from "../../environment/place";
import { Refusal } from "../../environment/fault";
import { sectionFilesNamed } from "../../environment/section-files";
import { parseStackYaml } from "../../environment/stack-yaml";
import { CommandError } from "../command-error";
import { factsIn } from "../stack-facts";
import { type StackFile, projectFolder, readStackFile } from "../stack-file";
import { factsThen } from "./facts-then";
import { historyIn } from "./history";
import type { Side } from "./parity";

/**
 * Both stack files and the allowed differences, as they lie in a folder or were in a commit. Not the file that PULUMI_OPTION_CONFIG_FILE names: it is one, and
 * here two are asked for. Each throws CommandError or EnvironmentError where there is none, or git does not know it.
 */
export function filesIn(folder: string, commit: string | undefined) {
  const history = historyIn(folder);
  /** What was right then may be wrong now: each fault then says of which commit it is. */
  const fileAt = async (then: string, name: string): Promise<StackFile> => {
    const told = (file: string) => `${file} (${then.slice(0, 7)})`;
    const [path, text] = [told(name), await history.textAt(then, name)];
    const alone = parseStackYaml(path, text);
    const named = sectionFilesNamed(alone.stated);
    if (named.length === 0) return { path, text, ...alone };
    const texts = new Map(await Promise.all(named.map(async (file) => [file, await history.textAt(then, file)] as const)));
    return { path, text, ...parseStackYaml(path, text, (file) => ({ path: told(file), text: texts.get(file) ?? "" })) };
  };
  /** Of the stack file, and of each section that has a file of its own. */
  const changesIn = async (name: string, file: StackFile): Promise<Side["changesAt"]> => {
    const names = [name, ...[...file.sections.values()].map(({ file: own }) => own)];
    const changes = new Map(await Promise.all(names.map(async (each) => [each, await history.changesOf(each, commit)] as const)));
    return (path) => changes.get(fileOfFact(file, path)?.file ?? name) ?? new Map();
  };
  const files = {
    async sideOf(stack: string, since: boolean): Promise<Side> {
      const name = `Pulumi.${stack}.yaml`;
      const file = commit === undefined ? readStackFile(join(folder, name)) : await fileAt(commit, name);
      const facts = commit === undefined ? factsIn(stack, file, { unknownIds: "allowed" }) : factsThen(stack, file);
      const lines = { lineOf: (path: string) => placeOfFact(file, path)?.line, lastLineOf: (path: string) => lastLineOfFact(file, path) };
      return { stack, facts, ...lines, ...(since && { changesAt: await changesIn(name, file) }) };
    },

    /** Those that lie with the stack files; where none do, this program's. */
    async differences(): Promise<readonly Difference[]> {
      const name = "environment/differences.yaml";
      const own = join(folder, name);
      if (folder !== projectFolder && !existsSync(own)) return allowedDifferences();
      if (commit === undefined) return differencesIn(name, readFileSync(own, "utf8"));
      return differencesIn(`${name} (${commit.slice(0, 7)})`, await history.textAt(commit, name));
    },
  };
  return {
    /** All of it, or what is wrong with any of it: a person mends both files at once. @param since whether to ask which commit last wrote each line. */
    async read(here: string, there: string, since: boolean): Promise<readonly [Side, Side, readonly Difference[]]> {
      const [one, other, allowed] = await Promise.allSettled([files.sideOf(here, since), files.sideOf(there, since), files.differences()]);
      if (one.status === "fulfilled" && other.status === "fulfilled" && allowed.status === "fulfilled") return [one.value, other.value, allowed.value];
      throw together([one, other, allowed].flatMap((each) => (each.status === "rejected" ? [each.reason as Error] : [])));
    },
  };
}

/** Faults of several files as one; an error of the program stands alone. */
function together(errors: readonly Error[]): Error {
  const fault = errors.find((error) => !(error instanceof Refusal || error instanceof CommandError));
  const [only, ...more] = errors;
  return fault ?? (only !== undefined && more.length === 0 ? only : new CommandError(errors.map(({ message }) => message).join("\n")));
}
