import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tofuVersion } from "../../../rehearsal/long/bench/tofu/ensure-tofu";
import { importBlocks, settingsFile, tellProvider } from "../../../rehearsal/long/bench/tofu/told";
import { sources } from "../../support/sources";

const account = { id: "123456789012", region: "us-west-2", tags: {} };

describe("bench: what OpenTofu is told", () => {
  it("imports each resource under Terraform's type and the ledger's name", () =>
    assert.deepEqual(importBlocks([{ type: "aws_eip", name: "app-eip", id: "eipalloc-1" }]), { import: [{ to: "aws_eip.app-eip", id: "eipalloc-1" }] }));

  it("finds its provider in the folder alone, in one exact version, and an account that no other can be taken for", () => {
    const folder = mkdtempSync(join(tmpdir(), "told-"));
    try {
      tellProvider(folder, { path: "tofu", provider: process.execPath }, account);
      const settings = readFileSync(join(folder, settingsFile), "utf8");
      assert.ok(settings.includes(join(folder, "mirror")) && !settings.includes("direct"));
      const { terraform, provider } = JSON.parse(readFileSync(join(folder, "provider.tf.json"), "utf8")) as {
        terraform: { required_providers: { aws: { source: string; version: string } } };
        provider: { aws: { region: string; allowed_account_ids: string[] } };
      };
      const { source, version } = terraform.required_providers.aws;
      assert.match(version, /^\d+\.\d+\.\d+/);
      assert.ok(existsSync(join(folder, "mirror", source, version)));
      assert.deepEqual(provider.aws, { region: account.region, allowed_account_ids: [account.id] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("bench: OpenTofu", () => {
  it("is of one version, and takes the fork of HCL that it is written for", () => {
    assert.match(tofuVersion(), /^\d+\.\d+\.\d+$/);
    assert.match(readFileSync(join(__dirname, "../../../rehearsal/long/bench/tofu/cli/go.mod"), "utf8"), /^replace github\.com\/hashicorp\/hcl\/v2 => /m);
  });

  it("is built by nothing else: whoever does not ask for it waits for none of it", () => {
    const asking = sources("rehearsal", "ops", "environment", "policy", "aws").filter(
      ({ path, text }) => text.includes("ensureTofu(") && !path.includes("/tofu/"),
    );
    assert.deepEqual(asking, []);
  });
});
