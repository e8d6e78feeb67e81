import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "../environment/fault";

/**
 * How the program knows that the pack is attached. A program can't see the engine's flags, but both are started by one
 * language host: the pack leaves a note under that process's id, and the program looks for it.
 */
const noteFor = (languageHost: number): string => join(tmpdir(), `bluemoxon-policy-pack-${languageHost}`);

/** The engine loads the pack and starts the program side by side; on a cold machine the pack takes a few seconds. */
const patienceMs = 20_000;

/** Called by the pack once it is loaded. The note goes when the pack does. */
export function announcePack(): void {
  const note = noteFor(process.ppid);
  writeFileSync(note, String(process.pid), { mode: 0o600 });
  process.on("exit", () => rmSync(note, { force: true }));
  // The engine ends its plugins with a signal, and a signal's default would skip the handler above.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit());
}

/** @throws Refusal with the line to type when an update runs without the pack. A preview may do without it: it changes nothing. */
export async function requirePack(isPreview: boolean, patience = patienceMs): Promise<void> {
  if (isPreview) return;
  for (const deadline = Date.now() + patience; Date.now() < deadline; await wait(50)) {
    if (announced(process.ppid)) return;
  }
  throw new Refusal(
    "This update runs without the policy pack; nothing was changed. Run it again as: PULUMI_OPTION_POLICY_PACK=policy pulumi up (or pulumi up --policy-pack policy)",
  );
}

function announced(languageHost: number): boolean {
  try {
    const pack = Number(readFileSync(noteFor(languageHost), "utf8"));
    // Signal 0 asks whether the process lives: a pack that was killed leaves its note behind. Process 0 would be our own group:
    // a note that is still empty names nobody.
    return pack > 0 && process.kill(pack, 0);
  } catch {
    return false;
  }
}
