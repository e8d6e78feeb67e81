import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sections as known } from "../../environment/environment";
import { EnvironmentError } from "../../environment/fault";
import { placing } from "../../environment/faults-placed";
import { readEnvironment } from "../../environment/read";
import type { SectionContent } from "../../environment/section-files";
import { parseStackYaml } from "../../environment/stack-yaml";
import { factsIn } from "../../ops/stack-facts";
import { projectFolder, readStackFile } from "../../ops/stack-file";
import { movedOut, withSectionsApart } from "../support/section-files";
import { type StackName, allStackNames, asCommitted, readOptions, stackFiles } from "../support/stacks";

/** What is said of the files of a stack file that states nothing else; where each section is missing, that is left out. */
function faultsOf(config: string, files: Readonly<Record<string, string>>): readonly string[] {
  const contentOf = (file: string): SectionContent => ({
    path: `/there/${file}`,
    ...(files[file] === undefined ? { fault: "is gone" } : { text: files[file] }),
  });
  const source = { path: "/there/Pulumi.test.yaml", ...parseStackYaml("/there/Pulumi.test.yaml", `config:\n${config}`, contentOf) };
  try {
    placing(source, () => readEnvironment(source.config, readOptions, source.fileFaults));
  } catch (error) {
    assert.ok(error instanceof EnvironmentError);
    return error.message
      .split("\n")
      .slice(1)
      .map((line) => line.trim())
      .filter((line) => !/: is missing\. Add/.test(line));
  }
  throw new Error("nothing was wrong");
}

/** Not those that share an anchor with others. */
function movable(stack: StackName): string[] {
  const text = readFileSync(join(projectFolder, stackFiles[stack]), "utf8");
  const apart = Object.keys(known).filter((section) => section === "ledger" || !/[:,[] [&*][a-z]/.test(movedOut(text, section, "x.yaml").own));
  assert.ok(apart.length > 6, apart.join());
  return apart;
}

describe("a section in a file of its own", () => {
  for (const stack of allStackNames)
    it(`says what it says in the stack file, whichever of ${stack}'s it is, and all at once`, () =>
      withSectionsApart(stack, movable(stack), (path) => {
        const file = readStackFile(path);
        assert.deepEqual(file.config, asCommitted(stack));
        assert.deepEqual(file.fileFaults, []);
        assert.deepEqual([...file.sections.keys()].sort(), movable(stack).sort());
        assert.equal(factsIn(stack, file, { unknownIds: "allowed" }).account.id, (asCommitted(stack)["bluemoxon:account"] as { id: string }).id);
      }));

  it("has its faults in its own lines, among all others", () => {
    const found = faultsOf("  bluemoxon:urls:\n    baseDomain: 5\n  bluemoxon:ledger: { file: own/ledger.yaml }\n", {
      "own/ledger.yaml": "# Rows.\nphase: gone\nadopt:\n  app-a: 5\n",
    });
    const told = (words: RegExp) =>
      assert.ok(
        found.some((line) => words.test(line)),
        `${String(words)} is not in\n${found.join("\n")}`,
      );
    told(/^\/there\/Pulumi\.test\.yaml:3:5 urls\.baseDomain: /);
    told(/^\/there\/own\/ledger\.yaml:2:1 ledger\.phase: expected one of /);
    told(/^\/there\/own\/ledger\.yaml:4:3 ledger\.adopt\.app-a: expected text/);
    told(/^\/there\/own\/ledger\.yaml:2:1 ledger\.create: is missing/);
  });

  it("is refused where it states keys twice or is no YAML, by its own lines, and is not told as missing too", () => {
    const found = faultsOf("  bluemoxon:ledger: { file: l.yaml }\n  bluemoxon:urls: { file: u.yaml }\n", {
      "l.yaml": "a: 1\nb: 2\na: 3\n",
      "u.yaml": "\nx: [\n",
    });
    assert.equal(found[0], "/there/l.yaml:3:1 ledger: states a key twice, and only one would count. Keep one: a, which stands in line 1 already");
    assert.match(found[1] ?? "", /^\/there\/u\.yaml:\d:\d urls: is not valid YAML: /);
    assert.equal(found.length, 2);
  });

  it("is refused where there is nothing in its file, no file, or the name of another", () => {
    const config = "  bluemoxon:ledger: { file: l.yaml }\n  bluemoxon:urls: { file: u.yaml }\n  bluemoxon:api: { file: a.yaml }\n";
    assert.deepEqual(faultsOf(config, { "l.yaml": "# nothing\n", "u.yaml": "file: v.yaml\n" }), [
      "/there/l.yaml:1:1 ledger: is empty. Move the value of bluemoxon:ledger into it",
      "/there/u.yaml:1:1 urls: names a file itself. State the section in it, or name that file in the stack file",
      "/there/Pulumi.test.yaml:4:3 api: /there/a.yaml is gone",
    ]);
  });

  it("has no anchor of another file: what stands behind an alias has to move along", () => {
    const found = faultsOf("  bluemoxon:urls: &u { baseDomain: x }\n  bluemoxon:api: { file: a.yaml }\n", { "a.yaml": "x: &x 1\ny: [*x, *u]\n" });
    assert.equal(
      found[0],
      "/there/a.yaml:2:9 api: is not valid YAML: *u stands for no anchor before it in this file. Write out what it stands for, at line 2, column 9",
    );
  });

  it("is one section's alone", () =>
    assert.deepEqual(
      faultsOf("  bluemoxon:ledger: { file: l.yaml }\n  bluemoxon:urls: { file: l.yaml }\n", { "l.yaml": "" })[1],
      "/there/Pulumi.test.yaml:3:3 urls: l.yaml is the file of ledger already. Give each section a file of its own",
    ));

  const names: readonly (readonly [name: string, told: RegExp])[] = [
    ["/etc/ledger.yaml", /is an absolute path/],
    ["'C:\\ledger.yaml'", /is an absolute path/],
    ["../ledger.yaml", /leads out of the stack file's folder/],
    ["own/../../ledger.yaml", /leads out of the stack file's folder/],
    ["'own\\..\\ledger.yaml'", /leads out of the stack file's folder/],
    ["Pulumi.staging.yaml", /is the name of a stack file/],
    ["ledger.yml", /is no path of a section's file/],
    ["./ledger.yaml", /is no path of a section's file/],
    ["own//ledger.yaml", /is no path of a section's file/],
    [".git/ledger.yaml", /is no path of a section's file/],
    ["''", /is no path of a section's file/],
    ["", /is no path of a section's file/],
    ["5", /expected text, the path of a file/],
  ];
  for (const [name, told] of names)
    it(`is not read from ${name === "" ? "nowhere" : name}`, () => {
      const found = faultsOf(`  bluemoxon:ledger: { file: ${name} }\n`, {});
      assert.equal(found.length, 1);
      assert.match(found[0] ?? "", told);
    });

  it("wants the approval that a stack file wants, wherever it lies", () =>
    assert.match(readFileSync(join(projectFolder, ".github/CODEOWNERS"), "utf8"), /^\*\.yaml +@/m));

  it("is not taken for one where a policy rule is called file, or something stands beside it", () => {
    const { config, sections } = parseStackYaml(
      "f",
      "config:\n  bluemoxon:exceptions: { file: { a: b } }\n  bluemoxon:api: { file: x.yaml, more: 1 }\n  other:key: { file: x }\n",
    );
    assert.equal(sections.size, 0);
    assert.deepEqual(config, { "bluemoxon:exceptions": { file: { a: "b" } }, "bluemoxon:api": { file: "x.yaml", more: 1 }, "other:key": { file: "x" } });
  });
});
