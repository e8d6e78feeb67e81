import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs `step` with a folder that only this user can open, and removes it afterwards, also after an interruption: what runs in it is
 * told by the signal, and waited for. Only a SIGKILL or a power cut leaves the folder behind.
 */
export async function inPrivateFolder<T>(step: (folder: string, interruption: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  for (const signal of signals) process.on(signal, interrupt);
  // mkdtemp gives it mode 0700.
  const folder = mkdtempSync(join(tmpdir(), "bluemoxon-adoption-"));
  try {
    return await step(folder, interruption.signal);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const signal of signals) process.off(signal, interrupt);
  }
}
