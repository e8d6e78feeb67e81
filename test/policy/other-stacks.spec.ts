import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EnvironmentError, Refusal } from "../../environment/fault";
import { projectFolder } from "../../ops/stack-file";
import { otherStacks } from "../../policy/other-stacks";
import { asCommitted } from "../support/stacks";

const staging = "652617421195";
const prod = "266672885920";

describe("policy/other-stacks", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "other-stacks-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const place = (stack: string, file = `Pulumi.${stack}.yaml`) => copyFileSync(join(projectFolder, `Pulumi.${stack}.yaml`), join(folder, file));

  it("are those of other accounts, by their committed stack files", () => {
    const files = (account: string) => otherStacks(account).map(({ file }) => file);
    assert.deepEqual(files(prod), ["Pulumi.staging.yaml"]);
    assert.deepEqual(files(staging), ["Pulumi.prod.yaml"]);
    assert.deepEqual(files("123456789012"), ["Pulumi.prod.yaml", "Pulumi.staging.yaml"]);
  });

  it("are read with all their facts", () => {
    const [other] = otherStacks(prod);
    const facts = Object.fromEntries(Object.entries(other?.facts ?? {}).map(([section, value]) => [`bluemoxon:${section}`, value]));
    assert.deepEqual(facts, asCommitted("staging"));
  });

  it("are never another description of the running stack's own account: the two need not agree", () => {
    place("staging");
    place("prod");
    copyFileSync(join(projectFolder, "rehearsal", "actual", "Pulumi.actual.yaml"), join(folder, "Pulumi.actual.yaml"));
    assert.deepEqual(
      otherStacks(prod, folder).map(({ file }) => file),
      ["Pulumi.staging.yaml"],
    );
  });

  it("are looked for in stack files alone: not in the project's own, a copy, or a template", () => {
    place("staging");
    for (const file of [
      "Pulumi.yaml",
      "Pulumi.staging.yaml.orig",
      "old-Pulumi.staging.yaml",
      "Pulumi.staging.old.yaml",
      "Pulumi-staging.yaml",
      "Pulumi.staging.yml",
    ])
      writeFileSync(join(folder, file), "not a stack file");
    assert.deepEqual(
      otherStacks(prod, folder).map(({ file }) => file),
      ["Pulumi.staging.yaml"],
    );
  });

  it("refuse to be none: a rule that compares would pass for want of anything to compare with", () => {
    place("prod");
    assert.throws(() => otherStacks(prod, folder), {
      message: `there is no other stack file in ${folder}. Restore it: stacks that can't be compared are not alike`,
    });
  });

  it("refuse to be half read", () => {
    writeFileSync(join(folder, "Pulumi.staging.yaml"), "config:\n  bluemoxon:account: {}\n");
    assert.throws(() => otherStacks(prod, folder), EnvironmentError);
  });

  it("refuse to state a key twice or to be no YAML, by file and place and without a trace", () => {
    const file = join(folder, "Pulumi.staging.yaml");
    const told = (text: string): Error => {
      writeFileSync(file, text);
      try {
        otherStacks(prod, folder);
      } catch (error) {
        assert.ok(error instanceof Refusal && error.stack === error.message, String(error));
        return error;
      }
      return assert.fail("nothing is refused");
    };
    const text = readFileSync(join(projectFolder, "Pulumi.staging.yaml"), "utf8");
    assert.match(
      told(text.replace(/^( {4}baseDomain: .*\n)/m, "$1$1")).message,
      /Pulumi\.staging\.yaml states keys twice.*\n {2}line (\d+): baseDomain, which/,
    );
    assert.match(told("config: [\n").message, /Pulumi\.staging\.yaml is not valid YAML/);
    // The engine runs another stack: "the stack file" would be taken for that one's.
    assert.match(
      told("config:\n  bluemoxon:account: {}\n").message,
      /^\/.*Pulumi\.staging\.yaml has \d+ fault\(s\); nothing was changed \(docs\/refusals\.md\)\.\n/,
    );
  });
});
