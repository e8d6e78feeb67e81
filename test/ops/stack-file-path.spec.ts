import assert from "node:assert/strict";
import { join } from "node:path";
import { CommandError } from "../../ops/command-error";
import { projectFolder, stackFilePath } from "../../ops/stack-file";

describe("the path of a stack file", () => {
  const configured = process.env["PULUMI_OPTION_CONFIG_FILE"];
  const named = (file: string): void => void (process.env["PULUMI_OPTION_CONFIG_FILE"] = file);
  beforeEach(() => void delete process.env["PULUMI_OPTION_CONFIG_FILE"]);
  after(() => {
    delete process.env["PULUMI_OPTION_CONFIG_FILE"];
    if (configured !== undefined) named(configured);
  });

  it("is the project's own, or the one that the engine's variable names, whatever it is called", () => {
    assert.equal(stackFilePath("prod"), join(projectFolder, "Pulumi.prod.yaml"));
    for (const file of [
      "/elsewhere/Pulumi.prod.yaml",
      "/elsewhere/Pulumi.prod.yml",
      "/elsewhere/facts.yaml",
      "/elsewhere/Pulumi.prod-try.yaml",
      "/elsewhere/Pulumi.yaml",
    ]) {
      named(file);
      assert.equal(stackFilePath("prod"), file);
    }
  });

  it("is never another stack's: a shell set for one does not lead the other to its facts", () => {
    for (const file of ["/elsewhere/Pulumi.prod.yaml", "Pulumi.prod.yml"]) {
      named(file);
      assert.throws(
        () => stackFilePath("staging"),
        new CommandError(`PULUMI_OPTION_CONFIG_FILE names the file of prod (${file}), and staging was asked for. Unset it, or name staging's file`),
      );
    }
  });
});
