import { constants, closeSync, fstatSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, type Stats, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "../environment/fault";

/** Owner's own rights, and nobody else's. */
const ownerOnly = { folder: 0o700, file: 0o600 } as const;

const owner = (): number => process.getuid?.() ?? 0;

/**
 * A folder in the machine's temporary one that only this user can read and write. The temporary folder is everybody's: whoever comes first
 * may have put a folder of that name there, or a link to one of theirs.
 * @throws Refusal when what lies there is no folder, a link, another user's, or open to others.
 */
export function privateFolder(): string {
  const folder = join(tmpdir(), `bluemoxon-${owner()}`);
  try {
    mkdirSync(folder, { mode: ownerOnly.folder });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST")
      throw new Refusal(`${folder} can't be made (${(error as Error).message}). Set TMPDIR to a folder that you may write`);
  }
  const fault = faultOf(lstatSync(folder));
  if (fault !== undefined)
    throw new Refusal(`${folder} ${fault}, so what lies in it may be forged. See who made it and remove it, or set TMPDIR to a folder of your own`);
  return folder;
}

function faultOf(found: Stats): string | undefined {
  if (found.isSymbolicLink()) return "is a link";
  if (!found.isDirectory()) return "is no folder";
  if (found.uid !== owner()) return `belongs to user ${found.uid}`;
  if ((found.mode & 0o077) !== 0) return `is open to others (mode ${(found.mode & 0o777).toString(8)})`;
  return undefined;
}

/** Writes a file that was not there. One that a killed process left behind under the same name is removed first. */
export function writePrivately(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  rmSync(path, { force: true });
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, ownerOnly.file);
  try {
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** What a file of the folder holds; undefined where it is gone, a link, another user's, or reached by a second name. */
export function readPrivately(folder: string, name: string): string | undefined {
  let file: number;
  try {
    file = openSync(join(folder, name), constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch {
    return undefined;
  }
  try {
    const { uid, mode, nlink } = fstatSync(file);
    const isOurs = uid === owner() && (mode & 0o077) === 0 && nlink === 1;
    return isOurs ? readFileSync(file, "utf8") : undefined;
  } finally {
    closeSync(file);
  }
}

/** The names of the files in the folder. */
export const filesIn = (folder: string): readonly string[] => readdirSync(folder);
