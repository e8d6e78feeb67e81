import type { Environment } from "../environment/environment";
import { readEnvironment } from "../environment/read";
import { readStackFile, stackFilePath } from "./stack-file";

/** The facts of a stack as a command before the engine needs them: complete. @throws EnvironmentError with every fault. */
export const stackFacts = (stack: string): Environment =>
  readEnvironment(readStackFile(stackFilePath(stack)).config, {
    discoverCommand: `npm run discover -- --stack ${stack} --write`,
    today: new Date().toISOString().slice(0, 10),
    unknownIds: "refused",
  });
