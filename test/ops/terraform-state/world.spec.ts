import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unknownId } from "../../../environment/ledger";
import { discoverInState } from "../../../ops/discover/terraform-state/state-discovery";
import { dataAddresses, managedInstances } from "../../../ops/discover/terraform-state/instances";
import { readTerraformState } from "../../../ops/discover/terraform-state/read";
import { stateReport } from "../../../ops/discover/terraform-state/state-report";
import { recordProgram } from "../../../ops/recording";
import { projectFolder } from "../../../ops/stack-file";
import { committed, committedConfig } from "../../support/stacks";

const path = join(projectFolder, "rehearsal", "world", "terraform", "staging.tfstate");

// Proves that the state of the world fills staging's ledger. Does not prove that its ids are the account's: the rehearsal does.
describe("staging's Terraform state", () => {
  const file = readTerraformState(path);
  const facts = committed("staging");
  /** What people wrote into the committed file, before anything was looked up. */
  const stated = (committedConfig("staging")["bluemoxon:ledger"] as { adopt: Record<string, string> }).adopt;
  const adopt = Object.fromEntries(Object.keys(stated).map((name) => [name, unknownId]));

  /** Rows that Terraform never knew: what hands and the deploy workflow made, and what S3 gives each bucket by itself. */
  const unknownToTerraform = [
    "app-api-alias",
    "app-delivery-provider",
    "app-delivery-role",
    "app-delivery-role-policy",
    "app-invocations-schedule-api-keep-warm",
    "app-invocations-schedule-api-keep-warm-permission",
    "app-invocations-schedule-api-keep-warm-target",
    "app-invocations-schedule-scraper-warmup",
    "app-invocations-schedule-scraper-warmup-permission",
    "app-invocations-schedule-scraper-warmup-target",
    "app-network-peering-database-copy",
    "app-network-routes-private-database-copy",
    "app-storage-frontend-ownership",
    "app-storage-images-ownership",
  ];

  it("is as large as what Terraform managed, and has data sources beside", () => {
    assert.equal(managedInstances(file).length, 85);
    assert.equal(dataAddresses(file).length, 5);
    assert.equal(new Set(managedInstances(file).map(({ address }) => address)).size, 85);
  });

  it("fills every row that Terraform made, each with the id on record where one is, and names the four whose id only AWS has", async () => {
    const { discovery, search } = await discoverInState(path, file, await recordProgram(facts), { ...facts, ledger: { ...facts.ledger, adopt } });
    const open = discovery.findings.filter(({ kind }) => kind !== "matched").map(({ name }) => name);
    assert.deepEqual(open.filter((name) => !search.withoutId.has(name)).sort(), unknownToTerraform);
    assert.equal(search.withoutId.size, 4);
    for (const name of search.withoutId.keys()) assert.match(name, /^app-network-sg-vpc-endpoints-(ingress|egress)-/);
    for (const finding of discovery.findings) {
      if (finding.kind === "matched" && stated[finding.name] !== unknownId) assert.equal(finding.importId, stated[finding.name], finding.name);
    }
  });

  it("has secrets in it, as every state has, and none of them shows", async () => {
    const found = await discoverInState(path, file, await recordProgram(facts), { ...facts, ledger: { ...facts.ledger, adopt } });
    const text = stateReport({ ...found, path, stack: "staging", file, adopt });
    for (const secret of ["not-the-real-password", "1".repeat(64), "editor@example.com"]) {
      assert.ok(readFileSync(path, "utf8").includes(secret), "the state has no such secret: the case would prove nothing");
      assert.ok(!text.includes(secret));
    }
  });
});
