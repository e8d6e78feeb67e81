import type { Environment } from "../environment/environment";
import { placing } from "../environment/faults-placed";
import { sizeWarning } from "../environment/handed-over";
import { type ReadOptions, readEnvironment } from "../environment/read";
import { type StackFile, readStackFile, stackFilePath } from "./stack-file";

/** What a reader can do without: ids and rows that nobody has recorded yet. */
type Open = Partial<Pick<ReadOptions, "unknownIds" | "missingRows">>;

/**
 * The facts of a stack as a command before the engine needs them: complete, unless it says that it does without the ids that
 * nobody has recorded yet. @throws EnvironmentError with every fault.
 */
export const stackFacts = (stack: string, unknownIds: ReadOptions["unknownIds"] = "refused"): Environment =>
  factsIn(stack, readStackFile(stackFilePath(stack)), { unknownIds });

/** The facts of a stack as a file of it says, wherever that lies. Says once when the file is nearly too big. @throws EnvironmentError with every fault. */
export function factsIn(stack: string, file: StackFile, open: Open = {}): Environment {
  warnOfSize(file);
  const discoverCommand = `npm run discover -- --stack ${stack} --write`;
  return placing(file, () => readEnvironment(file.config, { discoverCommand, unknownIds: "refused", ...open }, file.fileFaults));
}

const warned = new Set<string>();

function warnOfSize({ path, stated }: StackFile): void {
  const warning = sizeWarning(path, stated);
  if (warning !== undefined && !warned.has(path)) console.error(`warning: ${warning}`);
  warned.add(path);
}
