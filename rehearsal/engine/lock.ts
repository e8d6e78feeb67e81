import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Report } from "./engine";
import { heartbeat } from "./progress";

const POLL_MS = 500;
/** How long a lock may lack its owner's number: the time between making the folder and writing the file. */
const UNOWNED_MS = 10_000;

/**
 * Runs a body while no other process holds the same lock, waiting for one that does. A lock whose process is gone is removed.
 */
export async function withLock(folder: string, report: Report, body: () => Promise<void>): Promise<void> {
  await acquire(folder, report);
  try {
    await body();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function acquire(folder: string, report: Report): Promise<void> {
  if (await take(folder)) return;
  const waiting = heartbeat(report, `waiting for another process that builds the same (lock ${folder})`);
  try {
    while (!(await take(folder))) {
      await removeIfStale(folder);
      await pause(POLL_MS);
    }
  } finally {
    waiting.stop();
  }
}

/** One process at a time: another might remove what a third has just taken. */
async function removeIfStale(folder: string): Promise<void> {
  const removal = `${folder}.removal`;
  if (!(await isStale(folder))) return;
  if (!(await take(removal))) {
    if (await isStale(removal)) await rm(removal, { recursive: true, force: true });
    return;
  }
  try {
    if (await isStale(folder)) await rm(folder, { recursive: true, force: true });
  } finally {
    await rm(removal, { recursive: true, force: true });
  }
}

async function take(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  await writeFile(ownerFile(folder), String(process.pid));
  return true;
}

async function isStale(folder: string): Promise<boolean> {
  const owner = Number(await readFile(ownerFile(folder), "utf8").catch(() => ""));
  if (owner > 0) return !isRunning(owner);
  const made = await stat(folder).catch(() => undefined);
  return made !== undefined && Date.now() - made.mtimeMs > UNOWNED_MS;
}

const ownerFile = (folder: string): string => join(folder, "pid");

/** Whether a process of this machine has the number. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process can't be signalled, but it runs.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
