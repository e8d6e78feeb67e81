import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { CommandError } from "./command-error";

/** Writes what a command tells, and makes the folder that it lies in. @throws CommandError when it can't be written. */
export const writeReport = (path: string, text: string): void => writingTo(path, () => writeFileSync(withFolder(path), text));

/** The same at the end of what the file holds already, as a CI job summary does. @throws CommandError when it can't be written. */
export const appendReport = (path: string, text: string): void => writingTo(path, () => appendFileSync(withFolder(path), `${text}\n`));

/** Does `write`, which writes to a path that a person has typed. @throws CommandError in place of what the system says. */
export function writingTo(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new CommandError(
      `"${path}" can't be written (${(error as NodeJS.ErrnoException).code}). Name a file in a folder that is there and yours to write to`,
    );
  }
}

function withFolder(path: string): string {
  // One folder, not those above it as well: Node.js never comes to an end where the system refuses to make them, as under /proc.
  if (!existsSync(dirname(path))) mkdirSync(dirname(path));
  return path;
}
