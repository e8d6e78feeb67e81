import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { CommandError } from "./command-error";

/** What a command tells besides, in a file that a person has asked for; no path, no file. */
export interface Report {
  readonly path: string | undefined;
  readonly text: () => string;
  /** At the end of what the file holds already. */
  readonly appended?: boolean;
}

/**
 * Says what a command has found, and writes it to every file that was asked for: one that can't be written keeps nothing from the others.
 * @throws CommandError naming each that can't be written.
 */
export function tell(found: string, ...reports: readonly Report[]): void {
  console.log(found);
  const named = reports.flatMap(({ path }) => (path === undefined ? [] : [resolve(path)]));
  const twice = new Set(named.filter((path, index) => named.indexOf(path) !== index));
  const faults = reports.flatMap(({ path, text, appended = false }) =>
    path === undefined || twice.has(resolve(path)) ? [] : faultsOf(() => (appended ? appendReport : writeReport)(path, text())),
  );
  const all = [...[...twice].map((path) => `"${path}" is named for several reports, and was written for none. Name a file for each`), ...faults];
  if (all.length > 0) throw new CommandError(all.join("\n"));
}

function faultsOf(write: () => void): string[] {
  try {
    write();
    return [];
  } catch (error) {
    if (error instanceof CommandError) return [error.message];
    throw error;
  }
}

/** Writes what a command tells, and makes the folder that it lies in. @throws CommandError when it can't be written. */
const writeReport = (path: string, text: string): void => writingTo(path, () => writeFileSync(withFolder(path), text));

/** The same at the end of what the file holds already, as a CI job summary does. @throws CommandError when it can't be written. */
const appendReport = (path: string, text: string): void => writingTo(path, () => appendFileSync(withFolder(path), `${text}\n`));

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
