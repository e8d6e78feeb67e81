import type { Environment } from "../../environment/environment";
import { EnvironmentError } from "../../environment/fault";
import { CommandError } from "../command-error";
import { factsIn } from "../stack-facts";
import type { StackFile } from "../stack-file";

/** Nobody can mend a commit, so its faults are no list to mend. @throws CommandError when today's program can't read it. */
export function factsThen(stack: string, file: StackFile): Environment {
  try {
    return factsIn(stack, file, { unknownIds: "allowed" });
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    throw new CommandError(
      `${file.path} is not as today's program reads a stack file (${error.faults.length} faults, the first: ${error.faults[0]?.path}). Name a later commit or day, or run the program of that commit`,
    );
  }
}
