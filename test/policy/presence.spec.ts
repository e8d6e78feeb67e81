import { RunError } from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mock } from "node:test";
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

  describe("of a pack", () => {
    const ends = ["exit", "SIGTERM", "SIGINT"] as const;
    /** What the pack does at its own end: this process is no pack, and its end is nobody's business. */
    let atEnd: Readonly<Record<(typeof ends)[number], readonly (() => void)[]>>;

    beforeEach(() => {
      const before = new Set(ends.flatMap((end) => process.rawListeners(end)));
      announcePack();
      const added = ends.map((end) => [end, process.rawListeners(end).filter((listener) => !before.has(listener))] as const);
      for (const [end, listeners] of added) for (const listener of listeners) process.removeListener(end, listener as () => void);
      atEnd = Object.fromEntries(added) as unknown as typeof atEnd;
    });

    it("stands under the process that started it, for its owner's eyes, and is found", async () => {
      assert.deepEqual(readdirSync(folder), [`bluemoxon-policy-pack-${process.ppid}`]);
      assert.equal(readFileSync(note, "utf8"), String(process.pid));
      assert.equal(statSync(note).mode & 0o777, 0o600);
      await requirePack(false, patience);
    });

    it("goes when the pack ends, and is not missed when it is gone already", () => {
      for (const _ of ["there", "gone"]) {
        for (const end of atEnd.exit) end();
        assert.deepEqual(readdirSync(folder), []);
      }
    });

    it("goes also when the engine ends the pack with a signal: the signal becomes an ordinary end", () => {
      const exit = mock.method(process, "exit", () => undefined as never);
      try {
        for (const end of [...atEnd.SIGTERM, ...atEnd.SIGINT]) end();
      } finally {
        exit.mock.restore();
      }
      assert.equal(exit.mock.callCount(), 2);
    });
  });
});
