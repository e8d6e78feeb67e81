import type { Environment } from "../environment/environment";
import { readEnvironment } from "../environment/read";

/**
 * The facts as the pack reads them, of the running stack and of the others. An unknown id is the program's to refuse; no rule
 * asks for one. @param file that the configuration is of; absent where the engine hands it over. @throws EnvironmentError with every fault found.
 */
export const factsIn = (config: Readonly<Record<string, unknown>>, file?: string): Environment =>
  readEnvironment(config, { file, discoverCommand: "", unknownIds: "allowed" });
