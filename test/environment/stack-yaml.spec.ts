import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseStackYaml } from "../../environment/stack-yaml";
import { projectFolder } from "../../ops/stack-file";
import { importsOf, sources } from "../support/sources";
import { allStackNames, stackFiles, stackNames } from "../support/stacks";
import { refusalOf } from "../support/refusal";

const refusal = (text: string): string => refusalOf(() => parseStackYaml("Pulumi.test.yaml", text));

describe("environment/stack-yaml", () => {
  it("reads a file's configuration, and nothing of a file that holds none", () => {
    assert.deepEqual(parseStackYaml("f", "config:\n  a: &x { b: 1 }\n  c: *x\n").config, { a: { b: 1 }, c: { b: 1 } });
    for (const empty of ["", "# a comment\n", "config:\n", "other: 1\n"]) assert.deepEqual(parseStackYaml("f", empty).config, {});
  });

  it("refuses every key that stands twice in one error, each with its line and that of the first", () => {
    assert.equal(
      refusal("config:\n  a: 1\n  b: { x: 1, x: 2 }\n  # c\n  a: 3\nsecrets: {}\n"),
      "Pulumi.test.yaml states keys twice, and only one of each would count. Keep one:\n  line 3: x, which stands in line 3 already\n  line 5: a, which stands in line 2 already",
    );
    assert.match(refusal("a: 1\nb: 2\na: 3\na: 4\n"), /line 3: a, which stands in line 1 already\n {2}line 4: a, which stands in line 1 already$/);
  });

  it("knows a key again in another writing, in a list and below an anchor", () => {
    assert.match(refusal('config: { 1: a, "1": b }\n'), /line 1: 1, /);
    assert.match(refusal("config:\n  - a: 1\n    'a': 2\n"), /line 3: a, which stands in line 2/);
    assert.match(refusal("config:\n  a: &x\n    b: 1\n    b: 2\n  c: *x\n"), /line 4: b, which stands in line 3 already$/);
    assert.match(refusal("config:\n  a: &x one\n  one: 1\n  *x : 2\n"), /line 4: one, which stands in line 3 already$/);
  });

  it("takes the same key in two maps for two", () => assert.equal(refusal("config:\n  a: { x: 1 }\n  b: { x: 1 }\n  x: 1\n"), ""));

  it("takes keys that stand for others for as many as there are", () =>
    assert.deepEqual(parseStackYaml("f", "config: { a: &x one, b: &y two, c: { *x : 1, *y : 2 } }\n").config["c"], { one: 1, two: 2 }));

  it("says what is no YAML at all", () => assert.match(refusal("config: [\n"), /^Pulumi\.test\.yaml is not valid YAML:\n {2}\S/));

  it("says of an alias without an anchor which it is", () =>
    assert.equal(
      refusal("config:\n  a: *x\n  b: &x 1\n  c: *x\n"),
      "Pulumi.test.yaml is not valid YAML:\n  *x stands for no anchor before it in this file. Write out what it stands for, at line 2, column 6",
    ));

  it("says each thing that is no YAML in a line of its own", () =>
    assert.match(refusal('a: "x" y\nb: "x" y\n'), /^Pulumi\.test\.yaml is not valid YAML:\n {2}[^\n]* at line 1, [^]*\n {2}[^\n]* at line 2, /));

  for (const stack of stackNames)
    it(`names a row, a fact and a section of ${stack} that somebody pasted again`, () => {
      const text = readFileSync(join(projectFolder, `Pulumi.${stack}.yaml`), "utf8");
      for (const key of ["app-api-function", "priceClass", "bluemoxon:urls"]) {
        const lines = text.split("\n");
        const at = lines.findIndex((line) => line.trim().startsWith(`${key}:`));
        // Pasted below itself, as a line that is whole.
        const pasted = [...lines.slice(0, at), `${/^ */.exec(lines[at] ?? "")?.[0] ?? ""}${key}: x`, ...lines.slice(at)].join("\n");
        assert.equal(
          refusal(pasted),
          `Pulumi.test.yaml states keys twice, and only one of each would count. Keep one:\n  line ${at + 2}: ${key}, which stands in line ${at + 1} already`,
        );
      }
    });

  it("has its days in quotes, or the engine's CLI would put an hour behind each whenever it edits the file", () => {
    for (const stack of allStackNames)
      assert.doesNotMatch(readFileSync(join(projectFolder, stackFiles[stack]), "utf8"), /^(?! *#).*: \d{4}-\d\d-\d\d( |$)/m, stack);
  });

  it("is the only reader of a stack file in the program, the pack and the commands", () => {
    const readers = sources("environment", "components", "policy", "ops").filter((source) => importsOf(source).includes("yaml"));
    const others = [
      // No stack files.
      ...["environment/differences.ts", "ops/held/baseline.ts", "ops/schema/run-schema.ts", "ops/yaml-word.ts"],
      // They look for places in one that was read.
      ...["ops/discover/fill.ts", "environment/place.ts", "environment/stack-yaml.ts"],
    ];
    assert.deepEqual(readers.map(({ path }) => path).sort(), [...others, "environment/yaml-text.ts"].sort());
  });
});
