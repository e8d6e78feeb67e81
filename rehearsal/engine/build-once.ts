import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CommandError } from "../../ops/command-error";
import type { Report } from "./engine";
import { isRunning, withLock } from "./lock";

const MARK = ".building-";

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
    await removeAbandoned(folder);
    const target = `${folder}${MARK}${process.pid}`;
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
  const probe = join(folder, `.writable-${process.pid}`);
  try {
    await mkdir(probe, { recursive: true });
    await rm(probe, { recursive: true });
  } catch (error) {
    throw new CommandError(`the cache folder ${folder} can't be written: ${(error as Error).message}. Set BLUEMOXON_CACHE to a folder that can`);
  }
}

/** Clears away what interrupted builds of the same folder have left. */
async function removeAbandoned(folder: string): Promise<void> {
  const prefix = `${basename(folder)}${MARK}`;
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) {
      await rm(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
}
