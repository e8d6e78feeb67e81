import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../ops/stack-file";
import { bridged } from "../../rehearsal/engine/bridged";
import { type Names, declaredNames } from "../support/declarations";
import { pluginNames } from "../support/plugin-names";
import { built } from "../support/rooms";
import { stackNames } from "../support/stacks";
import { everyRegisteredType } from "../support/types";

const engineFolder = join(projectFolder, "rehearsal", "engine", "aws");

/** One line for each name that only one side has, or of which the two have different kinds. */
function differences(ours: Names, theirs: Names): string[] {
  const paths = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort();
  return paths.flatMap((path) => {
    const [a, b] = [ours[path], theirs[path]];
    // An enumeration is text for the engine.
    if (a === b || (a !== undefined && b?.replace("enumeration", "string") === a)) return [];
    if (a === undefined) return [`${path}: ${b}, only in @pulumi/aws`];
    return [b === undefined ? `${path}: ${a}, only in the plugin` : `${path}: ${a} in the plugin, ${b} in @pulumi/aws`];
  });
}

// Proves that the plugin that the rehearsal builds answers to the names that the program uses. Does not prove that it behaves
// like the official one; and it looks at schema.json, which rehearsal/engine/aws-schema.ts writes and the plugin then answers with.
describe("rehearsal/engine/aws: the plugin's names", () => {
  it("cover every type that the program registers", async () => {
    const missing = (await everyRegisteredType()).filter((type) => pluginNames[type] === undefined);
    assert.deepEqual(missing, []);
  });

  it("are those of the types that its sources map, no more and no fewer: otherwise schema.json is old", () => {
    assert.deepEqual(Object.keys(pluginNames), bridged.map(({ token }) => token).sort());
  });

  it("are meant for the version of @pulumi/aws that is installed", () => {
    const { version } = JSON.parse(readFileSync(join(projectFolder, "node_modules", "@pulumi", "aws", "package.json"), "utf8")) as { version: string };
    assert.equal(readFileSync(join(engineFolder, "VERSION"), "utf8").trim(), version);
  });

  for (const [type, { inputs, outputs }] of Object.entries(pluginNames)) {
    it(`equal what @pulumi/aws declares of ${type}, nested ones too`, () => {
      const declared = declaredNames(type);
      assert.deepEqual(differences(inputs, declared.inputs), []);
      assert.deepEqual(differences(outputs, declared.outputs), []);
      assert.ok(Object.keys(inputs).length > 0 && Object.keys(outputs).length > 0);
    });
  }

  it("include every property that the program states", async () => {
    const unknown = new Set<string>();
    for (const stack of stackNames) {
      for (const { type, inputs } of await built(stack)) {
        for (const path of type.startsWith("aws:") ? pathsIn(inputs) : []) if (!knows(pluginNames[type]?.inputs ?? {}, path)) unknown.add(`${type} ${path}`);
      }
    }
    assert.deepEqual([...unknown], []);
  });
});

/** `{ a: [{ b: 1 }] }` -> `a`, `a[].b`. */
function pathsIn(value: unknown, prefix = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, `${prefix.replace(/\.$/, "")}[].`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [`${prefix}${key}`, ...pathsIn(child, `${prefix}${key}.`)]);
}

/** A map's keys are the user's own. */
const knows = (names: Names, path: string): boolean => names[path] !== undefined || names[path.slice(0, path.lastIndexOf("."))]?.endsWith("{}") === true;
