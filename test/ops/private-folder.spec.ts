import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inPrivateFolder } from "../../ops/private-folder";

/** Linux gives no process this number, however high its limit stands. */
const nobody = 2 ** 22 + 1;

describe("the private folder of a command", () => {
  const outside = process.env["TMPDIR"];
  let around = "";
  beforeEach(() => {
    around = mkdtempSync(join(tmpdir(), "private-folder-spec-"));
    process.env["TMPDIR"] = around;
  });
  afterEach(() => {
    if (outside === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = outside;
    rmSync(around, { recursive: true });
  });

  it("is open to nobody else, and gone afterwards with all that is in it", async () => {
    const folder = await inPrivateFolder((folder) => {
      writeFileSync(join(folder, "state.json"), "secret");
      assert.equal(statSync(folder).mode & 0o777, 0o700);
      return Promise.resolve(folder);
    });
    assert.equal(existsSync(folder), false);
  });

  it("is gone after a failure too", async () => {
    let made = "";
    await assert.rejects(
      inPrivateFolder((folder) => Promise.reject(new Error((made = folder)))),
      /bluemoxon-private-/,
    );
    assert.equal(existsSync(made), false);
  });

  it("tells what runs in it of an interruption, and waits for it", async () => {
    const told = await inPrivateFolder(async (folder, interruption) => {
      const heard = new Promise<void>((done) => interruption.addEventListener("abort", () => done()));
      process.kill(process.pid, "SIGHUP");
      await heard;
      return existsSync(folder);
    });
    assert.equal(told, true);
    assert.equal(process.listenerCount("SIGHUP"), 0);
  });

  it("removes what a killed run has left, and not what another still needs", async () => {
    const [left, needed] = [`bluemoxon-private-${nobody}-abc`, `bluemoxon-private-${process.pid}-abc`].map((name) => join(around, name)) as [string, string];
    for (const folder of [left, needed]) mkdirSync(folder);
    await inPrivateFolder(() => Promise.resolve());
    assert.deepEqual([existsSync(left), existsSync(needed)], [false, true]);
  });
});
