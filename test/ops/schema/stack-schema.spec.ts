import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { sections } from "../../../environment/environment";
import { type JsonSchema, stackSchema } from "../../../ops/schema/stack-schema";
import { projectFolder } from "../../../ops/stack-file";

const textOf = (file: string) => readFileSync(join(projectFolder, file), "utf8");
const { config } = parse(textOf("Pulumi.yaml")) as { config: Record<string, { description: string }> };
const schema = stackSchema(Object.fromEntries(Object.entries(config).map(([section, { description }]) => [section, description])));

/** Every schema in a schema, itself included. */
function* within(part: unknown): Generator<JsonSchema> {
  if (typeof part !== "object" || part === null) return;
  if (!Array.isArray(part)) yield part as JsonSchema;
  for (const inner of Object.values(part)) yield* within(inner);
}

describe("ops/schema", () => {
  it("is what the committed file says: run npm run schema after a change of environment/", () =>
    assert.deepEqual(JSON.parse(textOf("stack-file.schema.json")), schema));

  it("knows every section, and says what each is about", () => {
    const { properties, required } = (schema as { properties: { config: { properties: Record<string, { description: string }>; required: string[] } } })
      .properties.config;
    const keys = Object.keys(sections).map((section) => `bluemoxon:${section}`);
    assert.deepEqual([Object.keys(properties), required], [keys, keys]);
    for (const [key, { description }] of Object.entries(properties)) assert.ok(description, key);
  });

  it("keeps no word of the schemas that JSON Schema does not have", () => {
    const all = [...within(schema)];
    assert.ok(all.length > 1000);
    for (const part of all) assert.ok(!("form" in part) && part["format"] !== "starts_with", JSON.stringify(part));
  });

  it("lets no key through that the program would refuse", () => {
    const open = [...within(schema)].filter((part) => part["type"] === "object" && "properties" in part && part["additionalProperties"] !== false);
    assert.deepEqual(open, []);
  });
});
