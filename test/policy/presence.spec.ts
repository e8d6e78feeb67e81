// Over 150 lines: one promise, told case by case.
import { RunError } from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mock } from "node:test";
import { processStart } from "../../environment/processes";
import { announcePack, requirePack, restored } from "../../policy/presence";

const patience = 120;
const demanded = () => ["a-rule", "another-rule"];
const requireRules = (isPreview = false, patienceMs = patience) => requirePack(isPreview, demanded, patienceMs);

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
  let temporary: string;
  let folder: string;

  const run = () => processStart(process.ppid);
  const whole = () => JSON.stringify({ run: run(), enforced: demanded() });
  const leave = (text: string, { host = process.ppid, pack = process.pid } = {}) => writeFileSync(join(folder, `pack-${host}-${pack}`), text, { mode: 0o600 });

  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), "bluemoxon-presence-"));
    process.env["TMPDIR"] = temporary;
    folder = join(temporary, `bluemoxon-${process.getuid?.()}`);
    mkdirSync(folder, { mode: 0o700 });
  });

  afterEach(() => {
    if (outside === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = outside;
    rmSync(temporary, { recursive: true });
  });

  it("names the rules that do not bind, eight at most, and how many more there are", () => {
    const rules = (count: number) => Array.from({ length: count }, (_, index) => `rule-${index + 1}`);
    assert.match(restored(rules(8)), /^Not enforced: rule-1, rule-2, rule-3, rule-4, rule-5, rule-6, rule-7, rule-8\. Run it again/);
    assert.match(restored(rules(11)), /^Not enforced: rule-1, rule-2, .*, rule-8 and 3 more\. Run it again/);
  });

  it("asks nothing of a preview, which changes nothing", async () => {
    await requireRules(true, 0);
  });

  it("refuses an update when no pack has left a note, with the line to type", async () => {
    await assert.rejects(requireRules(), refused);
  });

  it("lets an update go on when a pack that lives enforces every rule", async () => {
    leave(whole());
    await requireRules();
  });

  it("demands every mandatory rule of this project's pack, unless it is told otherwise", async () => {
    leave(whole());
    await assert.rejects(
      requirePack(false),
      /runs without 4\d of the policy pack's 4\d mandatory rules; nothing was changed\. Not enforced: resources-are-in-the-ledger, /,
    );
  });

  it("refuses an update with fewer rules, names them, and says what to leave out", async () => {
    leave(JSON.stringify({ run: run(), enforced: ["another-rule"] }));
    await assert.rejects(requireRules(), (error) => {
      assert.ok(error instanceof RunError);
      assert.match(error.message, /^This update runs without 1 of the policy pack's 2 mandatory rules; nothing was changed\. Not enforced: a-rule\. /);
      assert.match(error.message, /leave out --policy-pack-config, and unset PULUMI_OPTION_POLICY_PACK_CONFIG/);
      return true;
    });
  });

  it("counts for enforced what either of two packs enforces", async () => {
    leave(JSON.stringify({ run: run(), enforced: ["a-rule"] }));
    leave(JSON.stringify({ run: run(), enforced: ["another-rule"] }), { pack: process.ppid });
    await requireRules();
  });

  it("waits for a pack that is slower than the program", async () => {
    setTimeout(() => leave(whole()), patience / 3);
    await requireRules(false, patience * 10);
  });

  it("refuses the note of a pack that has died", async () => {
    leave(whole(), { pack: endedProcess() });
    await assert.rejects(requireRules(), refused);
  });

  it("refuses a note of an earlier run, whose language host had the same id", async () => {
    leave(JSON.stringify({ run: "1", enforced: demanded() }));
    await assert.rejects(requireRules(), refused);
  });

  for (const text of ["", "0", "pack", "null", "{}", '{"run":']) {
    it(`refuses a note that says "${text}"`, async () => {
      leave(text);
      await assert.rejects(requireRules(), refused);
    });
  }

  it("refuses the note that a pack left for another program", async () => {
    leave(whole(), { host: process.ppid + 1 });
    await assert.rejects(requireRules(), refused);
  });

  it("refuses a note that others may write", async () => {
    writeFileSync(join(folder, `pack-${process.ppid}-${process.pid}`), whole());
    await assert.rejects(requireRules(), refused);
  });

  describe("of a pack", () => {
    const ends = ["exit", "SIGTERM", "SIGINT"] as const;
    /** What the pack does at its own end: this process is no pack, and its end is nobody's business. */
    let atEnd: Readonly<Record<(typeof ends)[number], readonly (() => void)[]>>;

    beforeEach(() => {
      const before = new Set(ends.flatMap((end) => process.rawListeners(end)));
      announcePack(demanded());
      const added = ends.map((end) => [end, process.rawListeners(end).filter((listener) => !before.has(listener))] as const);
      for (const [end, listeners] of added) for (const listener of listeners) process.removeListener(end, listener as () => void);
      atEnd = Object.fromEntries(added) as unknown as typeof atEnd;
    });

    it("stands under the process that started it, for its owner's eyes, and is found", async () => {
      const name = `pack-${process.ppid}-${process.pid}`;
      assert.deepEqual(readdirSync(folder), [name]);
      assert.equal(readFileSync(join(folder, name), "utf8"), whole());
      assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600);
      await requireRules();
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
