import { readFileSync } from "node:fs";
import { CommandError } from "./command-error";

/** The text of a file that a person has typed. @param instead what to name where it can't be read. @throws CommandError in place of what the system says. */
export function textOfFile(path: string, instead: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new CommandError(`"${path}" can't be read (${(error as NodeJS.ErrnoException).code}). Name ${instead}`);
  }
}
