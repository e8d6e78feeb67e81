import assert from "node:assert/strict";
import { readGenerated, writeStatements } from "../../../rehearsal/long/bench/tofu/generated";

const text = `# __generated__ by OpenTofu
# Please review these resources and move them into your main configuration files.

# __generated__ by OpenTofu from "arn:1"
resource "aws_iam_role" "app-role" {
  assume_role_policy = jsonencode({
    Statement = [{
      Resource = ["a}b", "c\\"]{"]
    }]
  })
  description   = "what # is no comment"
  password      = null # sensitive
  managed_names = ["one", "two"]
  timeouts {
  }
  origin {
    domain = "x"
    custom {
      port = 443
    }
  }
}

resource "aws_eip" "app-eip" {
  domain = "vpc"
}
`;

// Proves that the one form is read and written which OpenTofu generates. Not that it generates this form: the bench itself meets it.
describe("bench: a generated configuration", () => {
  const [role, eip, ...others] = readGenerated(text);

  it("is read as its resources, with their attributes, blocks and what stands in these", () => {
    assert.deepEqual(others, []);
    assert.ok(role?.kind === "block" && eip?.kind === "block");
    assert.deepEqual([role.name, role.labels, eip.labels], ["resource", ["aws_iam_role", "app-role"], ["aws_eip", "app-eip"]]);
    assert.deepEqual(
      role.body.map(({ kind, name }) => `${kind} ${name}`),
      ["attribute assume_role_policy", "attribute description", "attribute password", "attribute managed_names", "block timeouts", "block origin"],
    );
    const origin = role.body.at(-1);
    assert.ok(origin?.kind === "block");
    assert.deepEqual(origin.body[1], { kind: "block", name: "custom", labels: [], body: [{ kind: "attribute", name: "port", value: "443" }] });
  });

  it("keeps values as they stand: over several lines, with brackets in a text, without a comment behind them", () => {
    assert.ok(role?.kind === "block");
    const values = Object.fromEntries(role.body.flatMap((each) => (each.kind === "attribute" ? [[each.name, each.value]] : [])));
    assert.match(values["assume_role_policy"] ?? "", /^jsonencode\(\{\n[^]*\["a}b", "c\\"\]\{"\]\n[^]*\}\)$/);
    assert.deepEqual([values["description"], values["password"], values["managed_names"]], ['"what # is no comment"', "null", '["one", "two"]']);
  });

  it("says the same when it is written and read again", () => {
    const statements = readGenerated(text);
    assert.deepEqual(readGenerated(writeStatements(statements)), statements);
  });

  it("is refused, line by line, in another form", () => {
    assert.throws(() => readGenerated("resource one {\n}\n"), /a line in a form that is not known: resource one \{/);
    assert.throws(() => readGenerated("a = 1\n}\nb = 2\n"), /closes a block that it has not opened, before: b = 2/);
  });
});
