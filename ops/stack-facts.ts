import type { Environment } from "../environment/environment";
import { type ReadOptions, readEnvironment } from "../environment/read";
import { readStackFile, stackFilePath } from "./stack-file";

/**
 * The facts of a stack as a command before the engine needs them: complete, unless it says that it does without the ids that
 * nobody has recorded yet. @throws EnvironmentError with every fault.
 */
export const stackFacts = (stack: string, unknownIds: ReadOptions["unknownIds"] = "refused"): Environment =>
  readEnvironment(readStackFile(stackFilePath(stack)).config, {
    discoverCommand: `npm run discover -- --stack ${stack} --write`,
    today: new Date().toISOString().slice(0, 10),
    unknownIds,
  });
