import { RunError } from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { announcePack, requirePack } from "../../policy/presence";

const patience = 120;

const refused = (error: unknown): boolean => {
  assert.ok(error instanceof RunError);
  assert.match(error.message, /^This update runs without the policy pack; nothing was changed\. Run it again as: PULUMI_OPTION_POLICY_PACK=policy pulumi up/);
  return true;
};

/** The id of a process that has ended. */
const endedProcess = (): number => spawnSync(process.execPath, ["--version"]).pid;

// Proves the handshake between two processes of one parent. Does not prove that the engine starts both that way: the
// rehearsal runs `pulumi up` without the pack.
describe("policy/presence", () => {
  const outside = process.env["TMPDIR"];
  let folder: string;
  let note: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bluemoxon-presence-"));
    process.env["TMPDIR"] = folder;
    note = join(folder, `bluemoxon-policy-pack-${process.ppid}`);
  });

  afterEach(() => {
    if (outside === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = outside;
    rmSync(folder, { recursive: true });
  });

  it("asks nothing of a preview, which changes nothing", async () => {
    await requirePack(true, 0);
  });

  it("refuses an update when no pack has left a note, with the line to type", async () => {
    await assert.rejects(requirePack(false, patience), refused);
  });

  it("lets an update go on when a pack that lives has left its note", async () => {
    writeFileSync(note, String(process.pid));
    await requirePack(false, patience);
  });

  it("waits for a pack that is slower than the program", async () => {
    setTimeout(() => writeFileSync(note, String(process.pid)), patience / 3);
    await requirePack(false, patience * 10);
  });

  it("refuses the note of a pack that has died", async () => {
    writeFileSync(note, String(endedProcess()));
    await assert.rejects(requirePack(false, patience), refused);
  });

  for (const [title, text] of [
    ["empty", ""],
    ["zero", "0"],
    ["a negative number", "-1"],
    ["no number", "pack"],
  ] as const) {
    it(`refuses a note that is ${title}: it names no process`, async () => {
      writeFileSync(note, text);
      await assert.rejects(requirePack(false, patience), refused);
    });
  }

  it("refuses the note that a pack left for another program", async () => {
    writeFileSync(join(folder, `bluemoxon-policy-pack-${process.ppid + 1}`), String(process.pid));
    await assert.rejects(requirePack(false, patience), refused);
  });

  it("announces a pack under the process that started it, for its owner's eyes, and is then found", async () => {
    const signals = ["exit", "SIGTERM", "SIGINT"] as const;
    const before = signals.map((signal) => process.listeners(signal as "exit"));
    announcePack();
    // This process is no pack: its end is nobody's business.
    signals.forEach((signal, index) =>
      process
        .listeners(signal as "exit")
        .filter((listener) => !before[index]?.includes(listener))
        .forEach((listener) => process.removeListener(signal, listener)),
    );
    assert.deepEqual(readdirSync(folder), [`bluemoxon-policy-pack-${process.ppid}`]);
    assert.equal(readFileSync(note, "utf8"), String(process.pid));
    await requirePack(false, patience);
  });
});
