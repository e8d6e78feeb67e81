import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** With the process that made it in its name, so that what one leaves behind is known from what another still needs. */
const prefix = "bluemoxon-private-";

/**
 * Runs `step` with a folder that only this user can open, and removes it afterwards, also after an interruption: what runs in it is
 * told by the signal, and waited for. A SIGKILL or a power cut leaves the folder behind; the next run removes it.
 */
export async function inPrivateFolder<T>(step: (folder: string, interruption: AbortSignal) => Promise<T>): Promise<T> {
  removeAbandoned();
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  for (const signal of signals) process.on(signal, interrupt);
  // mkdtemp gives it mode 0700.
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  try {
    return await step(folder, interruption.signal);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const signal of signals) process.off(signal, interrupt);
  }
}

function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const maker = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : 0;
    if (maker > 0 && !lives(maker)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** Signal 0 asks. A process of somebody else's answers with EPERM, and lives; so does its folder, which is theirs. */
function lives(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
