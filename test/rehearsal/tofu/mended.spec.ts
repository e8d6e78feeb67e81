import assert from "node:assert/strict";
import { type Block, readGenerated, writeStatements } from "../../../rehearsal/long/bench/tofu/generated";
import { mended } from "../../../rehearsal/long/bench/tofu/mended";
import { type BlockSchema, resourceBodies } from "../../../rehearsal/long/bench/tofu/schema";

const origin: BlockSchema = { attributes: { domain: { required: true }, path: {} } };
const body: BlockSchema = { attributes: { comment: { required: true }, name: {}, old: { deprecated: true } }, block_types: { origin: { block: origin } } };

const mend = (type: string, inside: string): string[] =>
  writeStatements(mended(readGenerated(`resource "${type}" "one" {\n${inside}\n}`) as Block[], () => body))
    .trimEnd()
    .split("\n")
    .slice(1, -1);

// Proves what is left out and what is put right. That the provider takes the rest, only the provider says: the bench asks it.
describe("bench: a mended configuration", () => {
  it("states nothing that says nothing, except where something has to be said", () => {
    assert.deepEqual(mend("aws_x", 'comment = ""\nname = ""'), ['comment = ""']);
    for (const empty of ["null", '""', "0", "[]", "{}"]) assert.deepEqual(mend("aws_x", `name = ${empty}`), [], empty);
    for (const value of ["false", "1", '"0"']) assert.deepEqual(mend("aws_x", `name = ${value}`), [`name = ${value}`]);
  });

  it("does so inside blocks too, and keeps blocks that it does not know as they are", () => {
    assert.deepEqual(mend("aws_x", 'origin {\ndomain = ""\npath = ""\n}'), ["origin {", 'domain = ""', "}"]);
    assert.deepEqual(mend("aws_x", "timeouts {\ncreate = null\n}"), ["timeouts {", "create = null", "}"]);
  });

  it("leaves out what the provider no longer wants to be told", () => assert.deepEqual(mend("aws_x", 'old = "x"'), []));

  it("names all attributes of an object in a list, as null where they say nothing", () =>
    assert.deepEqual(mend("aws_x", 'name = [{\n  cidr = ""\n  gateway = "igw-1"\n}]'), ["name = [{", "  cidr = null", '  gateway = "igw-1"', "}]"]));

  it("states where the code of a function comes from, if AWS has not told, and the address of who signs in as such", () => {
    assert.deepEqual(mend("aws_lambda_function", 'image_uri = "repository:tag"'), ['image_uri = "repository:tag"']);
    assert.deepEqual(mend("aws_lambda_function", 'name = "a"'), ['name = "a"', 'filename = "deployed-by-others.zip"']);
    for (const url of ["token.example.com", "https://token.example.com"])
      assert.deepEqual(mend("aws_iam_openid_connect_provider", `url = "${url}"`), ['url = "https://token.example.com"']);
  });
});

describe("bench: the provider's schema", () => {
  const bodyOf = resourceBodies({ provider_schemas: { any: { resource_schemas: { aws_x: { block: body } } } } });

  it("gives each type's body, whatever the provider is called, and names a type that it lacks", () => {
    assert.equal(bodyOf("aws_x"), body);
    assert.throws(() => bodyOf("aws_y"), /no resource type aws_y/);
  });
});
