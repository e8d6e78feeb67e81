import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allowedDifferences } from "../../../environment/differences";
import { filesIn } from "../../../ops/parity/files";
import { projectFolder } from "../../../ops/stack-file";

describe("the files that parity reads", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "files-"));
    for (const stack of ["staging", "prod"]) copyFileSync(join(projectFolder, `Pulumi.${stack}.yaml`), join(folder, `Pulumi.${stack}.yaml`));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("are another folder's with the differences that lie with them, and with this program's where none do", async () => {
    const [, , allowed] = await filesIn(folder, undefined).read("staging", "prod", false);
    assert.deepEqual(allowed, allowedDifferences());
    mkdirSync(join(folder, "environment"));
    writeFileSync(join(folder, "environment/differences.yaml"), "[]\n");
    assert.deepEqual((await filesIn(folder, undefined).read("staging", "prod", false))[2], []);
  });

  it("tell of a value over several lines its first and its last, and of one that is not stated no last", async () => {
    const [, prod] = await filesIn(projectFolder, undefined).read("staging", "prod", false);
    const path = "identity.client.callbackUrls";
    const [first = 0, last = 0] = [prod.lineOf(path), prod.lastLineOf?.(path)];
    assert.ok(last >= first + prod.facts.identity.client.callbackUrls.length, `${first} to ${last}`);
    assert.equal(prod.lastLineOf?.("account.id"), prod.lineOf("account.id"));
    assert.equal(prod.lastLineOf?.("network.endpoints.s3.kind"), undefined);
  });
});
