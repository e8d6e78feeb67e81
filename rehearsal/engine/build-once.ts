import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CommandError } from "../../ops/command-error";
import type { Report } from "./engine";
import { isRunning, withLock } from "./lock";

export class UnwritableCache extends CommandError {}

/** How a folder is named while it is filled; the number is the process that does it. */
const BUILDING = /\.building-(\d+)$/;

/**
 * Makes a folder if it does not exist yet. It is filled under another name and renamed when complete: a folder that exists is
 * a finished one, whenever and however an earlier build was interrupted.
 *
 * @param build fills the folder it is given, which is empty
 * @throws CommandError when the place can't be written; whatever `build` throws
 */
export async function buildOnce(folder: string, report: Report, build: (target: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  await makeWritable(dirname(folder));
  await withLock(`${folder}.lock`, report, async () => {
    // Another process may have finished it while this one waited for the lock.
    if (existsSync(folder)) return;
    await removeAbandoned(dirname(folder));
    const target = `${folder}.building-${process.pid}`;
    try {
      await mkdir(target);
      await build(target);
      await rename(target, folder);
    } finally {
      await rm(target, { recursive: true, force: true });
    }
  });
}

async function makeWritable(folder: string): Promise<void> {
  try {
    await makeFolders(folder);
    await rmdir(await mkdtemp(join(folder, ".writable-")));
  } catch (error) {
    throw new UnwritableCache(`the cache folder ${folder} can't be written: ${(error as Error).message}. Set BLUEMOXON_CACHE to a folder that can`);
  }
}

/** As mkdir's own `recursive` does, which never returns below /proc and its like. */
async function makeFolders(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolders(dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** Clears away what interrupted builds have left. Where a tool of theirs is still writing, it is left for the next time. */
async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const builder = BUILDING.exec(name)?.[1];
    if (builder !== undefined && !isRunning(Number(builder))) {
      await rm(join(cache, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}
