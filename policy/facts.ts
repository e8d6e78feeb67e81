import type { Environment } from "../environment/environment";
import { readEnvironment } from "../environment/read";

/**
 * The facts as the pack reads them, of the running stack and of the others. An unknown id is the program's to refuse; no rule
 * asks for one. @throws EnvironmentError with every fault found.
 */
export const factsIn = (config: Readonly<Record<string, unknown>>): Environment => readEnvironment(config, { discoverCommand: "", unknownIds: "allowed" });
