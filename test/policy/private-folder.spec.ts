import { RunError } from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { chmodSync, chownSync, linkSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesIn, privateFolder, readPrivately, writePrivately } from "../../policy/private-folder";

// Proves what is refused. That another user can't write into a folder of mode 0700 is the system's business.
describe("policy/private-folder", () => {
  const outside = process.env["TMPDIR"];
  let temporary: string;
  let folder: string;

  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), "bluemoxon-private-"));
    process.env["TMPDIR"] = temporary;
    folder = join(temporary, `bluemoxon-${process.getuid?.()}`);
  });

  afterEach(() => {
    if (outside === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = outside;
    rmSync(temporary, { recursive: true });
  });

  const refusedAs = (fault: RegExp) => (error: unknown) => {
    assert.ok(error instanceof RunError);
    assert.ok(error.message.startsWith(`${folder} `));
    assert.match(error.message, fault);
    assert.match(error.message, /See who made it and remove it, or set TMPDIR to a folder of your own$/);
    return true;
  };

  it("is made for this user alone, and is used again", () => {
    assert.equal(privateFolder(), folder);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(privateFolder(), folder);
  });

  it("is refused when it is a link, also to a folder of one's own", () => {
    mkdirSync(join(temporary, "elsewhere"), { mode: 0o700 });
    symlinkSync(join(temporary, "elsewhere"), folder);
    assert.throws(() => privateFolder(), refusedAs(/ is a link, so what lies in it may be forged/));
  });

  it("is refused when it is a file", () => {
    writeFileSync(folder, "");
    assert.throws(() => privateFolder(), refusedAs(/ is no folder,/));
  });

  for (const mode of [0o777, 0o750, 0o701]) {
    it(`is refused when others may use it: ${mode.toString(8)}`, () => {
      mkdirSync(folder);
      chmodSync(folder, mode);
      assert.throws(() => privateFolder(), refusedAs(new RegExp(` is open to others \\(mode ${mode.toString(8)}\\)`)));
    });
  }

  it("is refused when another user made it", function () {
    // Only root can give a folder away; a mode of its own stands in elsewhere.
    if (process.getuid?.() !== 0) this.skip();
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, 12345, 12345);
    assert.throws(() => privateFolder(), refusedAs(/ belongs to user 12345,/));
  });

  it("is asked for elsewhere when it can't be made", () => {
    process.env["TMPDIR"] = join(temporary, "missing");
    assert.throws(() => privateFolder(), /can't be made \(.*ENOENT.*\)\. Set TMPDIR to a folder that you may write$/);
  });

  describe("keeps a file", () => {
    beforeEach(() => privateFolder());

    it("that only its owner may read, and gives it back", () => {
      writePrivately(folder, "note", "text");
      assert.equal(statSync(join(folder, "note")).mode & 0o777, 0o600);
      assert.equal(readPrivately(folder, "note"), "text");
      assert.deepEqual(filesIn(folder), ["note"]);
    });

    it("in place of one that was left behind, whatever that was", () => {
      writeFileSync(join(temporary, "target"), "untouched");
      symlinkSync(join(temporary, "target"), join(folder, "note"));
      writePrivately(folder, "note", "text");
      assert.equal(readPrivately(folder, "note"), "text");
      assert.equal(statSync(join(temporary, "target")).size, "untouched".length);
    });

    it("and reads none that is absent, a link, open to others, or known by a second name", () => {
      assert.equal(readPrivately(folder, "absent"), undefined);
      writePrivately(folder, "note", "text");
      symlinkSync(join(folder, "note"), join(folder, "link"));
      assert.equal(readPrivately(folder, "link"), undefined);
      writeFileSync(join(folder, "open"), "text", { mode: 0o644 });
      assert.equal(readPrivately(folder, "open"), undefined);
      linkSync(join(folder, "note"), join(folder, "second"));
      assert.equal(readPrivately(folder, "second"), undefined);
    });
  });
});
