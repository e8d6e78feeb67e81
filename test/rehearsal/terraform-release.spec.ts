import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { dataAddresses, managedInstances } from "../../ops/discover/terraform-state/instances";
import { readTerraformState } from "../../ops/discover/terraform-state/read";
import { removedBlocks } from "../../ops/discover/terraform-state/release";
import { projectFolder } from "../../ops/stack-file";
import { withoutAddresses, withoutRemoved } from "../../rehearsal/stories/terraform-release";

const path = join(projectFolder, "rehearsal", "world", "terraform", "staging.tfstate");
const file = readTerraformState(path);
const addresses = [...managedInstances(file).map(({ address }) => address), ...dataAddresses(file)];

describe("what a release leaves of staging's state", () => {
  it("is nothing, by addresses and by removed blocks", () => {
    assert.deepEqual(withoutAddresses(file, addresses).resources, []);
    const blocks = removedBlocks(managedInstances(file).map((instance) => ({ instance, status: { kind: "bookkeeping" } })));
    assert.deepEqual(withoutRemoved(file, blocks).resources, []);
  });

  it("is what was not named, with its other instances, and an unknown address is an error", () => {
    const [first, ...rest] = addresses.filter((address) => address.includes("aws_route_table_association"));
    const left = withoutAddresses(file, [first ?? ""]);
    assert.deepEqual(managedInstances(left).length, managedInstances(file).length - 1);
    assert.deepEqual(
      managedInstances(left)
        .filter(({ type }) => type === "aws_route_table_association")
        .map(({ address }) => address),
      rest,
    );
    assert.throws(() => withoutAddresses(file, ["aws_eip.none"]), /No matching objects found: aws_eip\.none/);
  });
});

const environment = { TF_CLI_CONFIG_FILE: "/dev/null", CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };

// Terraform is not needed to work on this project. Where it is installed, it judges what stands in for it.
describe("what Terraform itself says of staging's state", function () {
  this.timeout(60_000);
  let folder = "";
  const terraform = (...args: readonly string[]) => execaSync("terraform", args, { cwd: folder, env: environment, reject: false });

  before(function () {
    folder = mkdtempSync(join(tmpdir(), "terraform-release-"));
    if (terraform("version").exitCode !== 0) this.skip();
  });
  after(() => rmSync(folder, { recursive: true }));

  it("lists the same addresses", () => {
    const { stdout } = terraform("state", "list", `-state=${path}`);
    assert.deepEqual(stdout.split("\n").sort(), [...addresses].sort());
  });

  it("leaves the same when it lets go of some, and of all", () => {
    const copy = join(folder, "terraform.tfstate");
    for (const some of [addresses.filter((_, index) => index % 3 === 0), addresses]) {
      copyFileSync(path, copy);
      const { exitCode, stderr } = terraform("state", "rm", "-lock=false", `-state=${copy}`, ...some);
      assert.equal(exitCode, 0, stderr);
      const [left, expected] = [readTerraformState(copy), withoutAddresses(file, some)];
      assert.deepEqual(
        managedInstances(left)
          .map(({ address }) => address)
          .sort(),
        managedInstances(expected)
          .map(({ address }) => address)
          .sort(),
      );
      assert.deepEqual(dataAddresses(left).sort(), dataAddresses(expected).sort());
    }
  });

  it("forgets and does not destroy what such blocks name, in modules, under count and under for_each", () => {
    const builtin = 'resource "terraform_data" "a" {\n  count = 2\n}\n\nresource "terraform_data" "b" {\n  for_each = toset(["x.y"])\n}\n';
    const module = 'module "m" {\n  count  = 1\n  source = "./m"\n}\n';
    mkdirSync(join(folder, "m"));
    writeFileSync(join(folder, "m", "main.tf"), builtin);
    writeFileSync(join(folder, "main.tf"), module);
    rmSync(join(folder, "terraform.tfstate"), { force: true });
    for (const command of ["init", "apply"]) assert.equal(terraform(command, "-no-color", ...(command === "apply" ? ["-auto-approve"] : [])).exitCode, 0);
    const made = readTerraformState(join(folder, "terraform.tfstate"));
    assert.equal(managedInstances(made).length, 3);
    writeFileSync(join(folder, "main.tf"), removedBlocks(managedInstances(made).map((instance) => ({ instance, status: { kind: "bookkeeping" } }))));
    assert.match(readFileSync(join(folder, "main.tf"), "utf8"), /from = module\.m\.terraform_data\.a\n/);
    const { stdout, exitCode } = terraform("apply", "-no-color", "-auto-approve");
    assert.equal(exitCode, 0, stdout);
    assert.match(stdout, /0 added, 0 changed, 0 destroyed/);
    assert.deepEqual(readTerraformState(join(folder, "terraform.tfstate")).resources, []);
  });
});
