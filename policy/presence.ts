import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "../environment/fault";
import { processStart } from "../environment/processes";
import { mandatoryRules } from "./enforcement";
import { filesIn, privateFolder, readPrivately, writePrivately } from "./private-folder";

/**
 * How the program knows that the pack is attached, and which of its rules bind in this run. A program can't see the engine's flags, but
 * both are started by one language host: the pack leaves a note under that process's id, and the program looks for it.
 */
interface Note {
  /** When the language host was started: another one may get its id one day. */
  readonly run: string;
  /** The rules that are mandatory in this run. */
  readonly enforced: readonly string[];
}

const noteOf = (languageHost: number, pack: number): string => `pack-${languageHost}-${pack}`;
const notePattern = /^pack-(\d+)-([1-9]\d*)$/;

/** The engine loads the pack and starts the program side by side; on a cold machine the pack takes a few seconds. */
const patienceMs = 20_000;

/**
 * Called by the pack once it knows which of its rules bind. The note goes when the pack does.
 * @throws Refusal when there is no place where only this user can write it.
 */
export function announcePack(enforced: readonly string[]): void {
  const folder = privateFolder();
  const name = noteOf(process.ppid, process.pid);
  writePrivately(folder, name, JSON.stringify({ run: processStart(process.ppid), enforced } satisfies Note));
  process.on("exit", () => rmSync(join(folder, name), { force: true }));
  // The engine ends its plugins with a signal, and a signal's default would skip the handler above.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit());
}

/**
 * @param demanded the rules without which no update may run.
 * @throws Refusal with the next step when an update runs without the pack, or with fewer rules. A preview may do without: it changes nothing.
 */
export async function requirePack(isPreview: boolean, demanded = demandedRules, patience = patienceMs): Promise<void> {
  if (isPreview) return;
  const folder = privateFolder();
  for (const deadline = Date.now() + patience; Date.now() < deadline; await wait(50)) {
    const notes = announced(folder, process.ppid);
    if (notes.length > 0) return requireRules(demanded(), new Set(notes.flatMap(({ enforced }) => enforced)));
  }
  throw new Refusal(
    "This update runs without the policy pack; nothing was changed. Run it again as: PULUMI_OPTION_POLICY_PACK=policy pulumi up (or pulumi up --policy-pack policy)",
  );
}

function requireRules(demanded: readonly string[], enforced: ReadonlySet<string>): void {
  const missing = demanded.filter((name) => !enforced.has(name));
  if (missing.length === 0) return;
  throw new Refusal(
    `This update runs without ${missing.length} of the policy pack's ${demanded.length} mandatory rules; nothing was changed. ${restored(missing)}`,
  );
}

/** Names rules that do not bind in a run, and says how they do again. */
export function restored(missing: readonly string[]): string {
  const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : "";
  return (
    `Not enforced: ${missing.slice(0, mostNamed).join(", ")}${more}. Run it again with this folder's pack and no configuration of it: ` +
    "leave out --policy-pack-config, and unset PULUMI_OPTION_POLICY_PACK_CONFIG. A resource that can't obey a rule is excused in the stack file, under exceptions"
  );
}

const mostNamed = 8;

/** Names and levels alone are wanted: no rule is asked for anything. */
const unasked = (): never => {
  throw new Error("a rule has asked for the stack while the pack was only listed");
};

/** Loaded where they are asked for: a preview does without. */
const demandedRules = (): string[] => mandatoryRules((createRequire(__filename)("./pack") as typeof import("./pack")).packRules(unasked));

/** What the packs of this very run have left. Two may be attached; what either of them enforces is enforced. */
function announced(folder: string, languageHost: number): Note[] {
  const run = processStart(languageHost);
  return filesIn(folder).flatMap((name) => {
    const [, host, pack] = notePattern.exec(name) ?? [];
    if (Number(host) !== languageHost || !lives(Number(pack))) return [];
    const note = parsed(readPrivately(folder, name));
    return note?.run === run ? [note] : [];
  });
}

/** A note that is being written is not whole yet. */
function parsed(text = ""): Note | undefined {
  try {
    return JSON.parse(text) as Note;
  } catch {
    return undefined;
  }
}

/** Signal 0 asks whether the process lives: a pack that was killed leaves its note behind. */
function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
