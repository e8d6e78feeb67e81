import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { TerraformInstance } from "../../../ops/discover/terraform-state/instances";
import { type Keepers, addressList, hindrances, removedBlocks } from "../../../ops/discover/terraform-state/release";
import type { Placed, Status } from "../../../ops/discover/terraform-state/placed";

const object = (status: Status, change: Partial<TerraformInstance> = {}): Placed => ({
  status,
  instance: {
    mode: "managed",
    type: "aws_lambda_function",
    name: "this",
    address: "aws_lambda_function.this",
    provider: "registry.terraform.io/hashicorp/aws",
    alias: undefined,
    attributes: { id: "api", function_name: "api" },
    tainted: false,
    deposed: false,
    ...change,
  },
});

const held = (...rows: readonly string[]): Status => ({ kind: "held", rows });
const keepers: Keepers = { adopt: { "app-api": "api", "app-other": "other" }, inStack: new Map([["app-api", "api"]]), stack: "staging" };
const why = (placed: Placed, change: Partial<Keepers> = {}) => hindrances([placed], { ...keepers, ...change }).map(({ why }) => why);

// Proves what is let go of and what holds it up. Does not prove what Terraform then does: test/rehearsal/terraform-release.spec.ts
// asks Terraform itself, where there is one.
describe("releasing Terraform's hold", () => {
  it("lets go of what a row names and the stack holds, of what is external, and of what makes nothing in AWS", () => {
    for (const status of [held("app-api"), { kind: "external", reason: "r" }, { kind: "bookkeeping" }] as const) assert.deepEqual(why(object(status)), []);
  });

  for (const [what, placed, change, says] of [
    ["the program lacks", object({ kind: "lacking" }), {}, /^the program lacks it\. Give it a resource and a row, or list its id under external/],
    ["lies elsewhere", object({ kind: "elsewhere" }), {}, /another account or region/],
    ["is deposed", object({ kind: "deposed" }), {}, /still means to destroy it/],
    ["no adopt row names", object(held("app-new")), {}, /^app-new is not in the adopt list/],
    [
      "has no id in the ledger",
      object(held("app-api")),
      { adopt: { "app-api": "unknown" } },
      /^app-api has no id yet\. Run: npm run discover -- --stack staging --write/,
    ],
    ["has another id in the ledger", object(held("app-api")), { adopt: { "app-api": "api-2" } }, /^app-api names another: api-2/],
    ["is not in the stack", object(held("app-api")), { inStack: new Map() }, /^app-api is not in stack staging yet\. Adopt it first: docs\/adopt\.md/],
    ["is in the stack under another id", object(held("app-api")), { inStack: new Map([["app-api", "api-2"]]) }, /is not in stack staging yet/],
    ["is several rows, of which one is not kept", object(held("app-api", "app-other"), { attributes: {} }), {}, /^app-other is not in stack/],
  ] as const) {
    it(`keeps everything while there is one object that ${what}, and says what to do`, () => {
      const [only, ...others] = why(placed, change);
      assert.match(only ?? "", says);
      assert.equal(others.length, 0);
    });
  }

  it("goes by the row's id where the state tells none, and by the secret's row for the secret's value", () => {
    assert.deepEqual(why(object(held("app-api"), { attributes: {} })), []);
    assert.deepEqual(why(object(held("app-api"), { type: "aws_secretsmanager_secret_version", attributes: { id: "arn|v1", secret_id: "arn" } })), []);
  });

  it("lists every object and lookup once, and a removed block for each resource that has any", () => {
    const placed = [
      object(held("a"), { module: "module.m[0]", address: "module.m[0].aws_lambda_function.this[0]" }),
      object(held("b"), { module: "module.m[0]", address: "module.m[0].aws_lambda_function.this[1]" }),
      object({ kind: "external", reason: "r" }, { address: "aws_lambda_function.this" }),
      object({ kind: "external", reason: "r" }, { address: "aws_lambda_function.this", deposed: true }),
    ];
    assert.equal(
      addressList(placed, ["data.aws_region.current"]),
      "module.m[0].aws_lambda_function.this[0]\nmodule.m[0].aws_lambda_function.this[1]\naws_lambda_function.this\ndata.aws_region.current\n",
    );
    const block = (from: string) => `removed {\n  from = ${from}\n\n  lifecycle {\n    destroy = false\n  }\n}\n`;
    assert.equal(removedBlocks(placed), `${block("module.m.aws_lambda_function.this")}\n${block("aws_lambda_function.this")}`);
  });

  it("never writes a block that would destroy, and holds up whenever one object is held up", () => {
    const status = fc.constantFrom<Status>(held("app-api"), { kind: "external", reason: "r" }, { kind: "lacking" }, { kind: "deposed" }, held("app-other"));
    fc.assert(
      fc.property(fc.array(status, { minLength: 1 }), (statuses) => {
        const placed = statuses.map((one, index) => object(one, { name: `r${index}`, address: `aws_lambda_function.r${index}` }));
        const blocks = removedBlocks(placed);
        assert.equal(blocks.split("removed {").length - 1, placed.length);
        assert.equal(blocks.split("destroy = false").length - 1, placed.length);
        const kept = statuses.every(({ kind, ...rest }) => kind === "external" || ("rows" in rest && rest.rows.includes("app-api")));
        assert.equal(hindrances(placed, keepers).length === 0, kept);
      }),
    );
  });
});
