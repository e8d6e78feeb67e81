import type { Environment } from "../environment/environment";
import { readEnvironment } from "../environment/read";
import type { StackYaml } from "../environment/stack-yaml";

/**
 * The facts as the pack reads them, of the running stack and of the others. An unknown id is the program's to refuse; no rule
 * asks for one. @throws EnvironmentError with every fault found.
 */
export const factsIn = ({ config, fileFaults }: Pick<StackYaml, "config" | "fileFaults">): Environment =>
  readEnvironment(config, { discoverCommand: "", unknownIds: "allowed" }, fileFaults);
