import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beside } from "../../environment/section-on-disk";

describe("environment/section-on-disk", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "bluemoxon-disk-"))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const read = (file: string) => beside(join(folder, "Pulumi.test.yaml"))(file);
  const faultOf = (file: string) => JSON.stringify(read(file));

  it("reads a file beside the stack file, and in a folder below it", () => {
    mkdirSync(join(folder, "own"));
    for (const file of ["a.yaml", "own/b.yaml"]) {
      writeFileSync(join(folder, file), "x: 1\n");
      assert.deepEqual(read(file), { path: join(folder, file), text: "x: 1\n" });
    }
  });

  it("reads through a link to the whole folder: it is inside that that nothing may lead elsewhere", () => {
    writeFileSync(join(folder, "a.yaml"), "x: 1\n");
    symlinkSync(folder, `${folder}-link`);
    try {
      assert.ok("text" in beside(join(`${folder}-link`, "Pulumi.test.yaml"))("a.yaml"));
    } finally {
      rmSync(`${folder}-link`);
    }
  });

  it("says of what is not there, no file, or a link what it is", () => {
    mkdirSync(join(folder, "folder.yaml"));
    writeFileSync(join(folder, "real.yaml"), "x: 1\n");
    symlinkSync(join(folder, "real.yaml"), join(folder, "link.yaml"));
    symlinkSync(tmpdir(), join(folder, "elsewhere"));
    assert.match(faultOf("gone.yaml"), /can't be read \(ENOENT\)/);
    assert.match(faultOf("folder.yaml"), /is no file/);
    assert.match(faultOf("link.yaml"), /is a link/);
    assert.match(faultOf(`elsewhere/${folder.split("/").at(-1)}/real.yaml`), /lies behind one/);
  });
});
