import assert from "node:assert/strict";
import { parseStackYaml } from "../../../environment/stack-yaml";
import { CommandError } from "../../../ops/command-error";
import { factsThen } from "../../../ops/parity/facts-then";
import { readStackFile, stackFilePath } from "../../../ops/stack-file";

describe("a stack file as a commit had it", () => {
  const { text } = readStackFile(stackFilePath("staging"));
  const then = (edited: string) => {
    const path = "Pulumi.staging.yaml (0123abc)";
    return factsThen("staging", { path, text: edited, ...parseStackYaml(path, edited) });
  };

  it("is read as today's is", () => {
    assert.equal(then(text).account.id, "652617421195");
  });

  it("is said to be too early where today's program can't read it, and nothing is listed to mend", () => {
    const early = text.replace(/^ {4}hold: .*\n/m, "").replace(/^ {4}drift: .*\n/m, "");
    assert.throws(
      () => then(early),
      (error) =>
        error instanceof CommandError &&
        /^Pulumi\.staging\.yaml \([0-9a-f]{7}\) is not as today's program reads a stack file \(2 faults, the first: ledger\.hold\)\. Name a later commit/.test(
          error.message,
        ),
    );
  });
});
