import assert from "node:assert/strict";
import { acmsProperties } from "../../components/dns";
import { type LedgerFacts, unknownId } from "../../environment/ledger";
import { recordProgram } from "../../ops/recording";
import { outputOf, program } from "../support/recorder";
import { type Room, assertUnderLedger, room, roomOf } from "../support/rooms";
import { committed } from "../support/stacks";

const record = "aws:route53/record:Record";
const zoneId = outputOf("app-dns-zone", "zoneId");
const zone = "Z09346283AE9VMIQQJ8VL";

async function builtUnder(lists: Partial<LedgerFacts>): Promise<Room> {
  const environment = committed("prod");
  return roomOf(await program({ ...environment, ledger: { ...environment.ledger, ...lists } }), "app-dns");
}

// Proves what the engine is asked for. Does not prove that a name resolves: no emulator answers for it.
describe("components/dns", () => {
  it("has exactly these children in prod, adopted by the ledger's ids, locked", async () => {
    const dns = await room("prod", "app-dns");
    assert.deepEqual(dns.types, {
      "app-dns-zone": "aws:route53/zone:Zone",
      "app-dns-record-apex-a": record,
      "app-dns-record-apex-aaaa": record,
      "app-dns-record-www-a": record,
      "app-dns-record-www-aaaa": record,
      "app-dns-record-app-a": record,
      "app-dns-record-app-aaaa": record,
      "app-dns-record-api-a": record,
      "app-dns-record-staging-app-a": record,
      "app-dns-record-staging-app-aaaa": record,
      "app-dns-record-staging-api-a": record,
      "app-dns-validation-cdn": record,
      "app-dns-validation-api": record,
      "app-dns-validation-leftover-staging-api": record,
      "app-dns-validation-staging-app": record,
      "app-dns-validation-staging-api": record,
    });
    assertUnderLedger(dns, committed("prod"));
  });

  it("has none in staging, whose host names the other account answers for", async () => {
    assert.deepEqual((await room("staging", "app-dns")).children, []);
  });

  it("keeps the zone as it lives", async () => {
    const dns = await room("prod", "app-dns");
    assert.deepEqual(dns.inputs("app-dns-zone"), { name: "bluemoxon.com", comment: "BlueMoxon domain - managed by Terraform" });
  });

  it("leads the stack's own host names to what its own CDN and API say, not to what somebody typed", async () => {
    const dns = await room("prod", "app-dns");
    assert.deepEqual(dns.inputs("app-dns-record-app-aaaa"), {
      zoneId,
      name: "app.bluemoxon.com",
      type: "AAAA",
      aliases: [{ name: outputOf("app-cdn-frontend", "domainName"), zoneId: outputOf("app-cdn-frontend", "hostedZoneId"), evaluateTargetHealth: false }],
    });
    assert.deepEqual(dns.inputs("app-dns-record-api-a")["aliases"], [
      { name: outputOf("app-http-api-domain", "targetDomainName"), zoneId: outputOf("app-http-api-domain", "hostedZoneId"), evaluateTargetHealth: false },
    ]);
  });

  it("names the record of each validation as its row does, and leaves to ACM what it says and how long it is kept", async () => {
    const ids = { ...committed("prod").ledger.adopt, "app-dns-validation-api": `${zone}__0a1b.api.bluemoxon.com_CNAME` };
    const dns = await builtUnder({ adopt: ids });
    const { inputs, ignoreChanges } = dns.child("app-dns-validation-api");
    assert.deepEqual(inputs, { zoneId, name: "_0a1b.api.bluemoxon.com", type: "CNAME" });
    assert.deepEqual(acmsProperties, ["records", "ttl"]);
    for (const property of acmsProperties) assert.ok(ignoreChanges.includes(property), property);
    assert.ok(!dns.child("app-dns-record-api-a").ignoreChanges.includes("ttl"));
  });

  it("names it so as well while it is on its way out", async () => {
    const { "app-dns-validation-api": _, ...adopt } = committed("prod").ledger.adopt;
    const id = `${zone}__0a1b.api.bluemoxon.com_CNAME`;
    const dns = await builtUnder({ adopt, retire: { "app-dns-validation-api": { id, reason: "r", until: "2026-12-31", outcome: "let-go" } } });
    assert.deepEqual([dns.inputs("app-dns-validation-api")["name"], dns.child("app-dns-validation-api").importId], ["_0a1b.api.bluemoxon.com", id]);
  });

  it("is recorded, for discover, while nobody has looked the record's name up, and while its row is missing", async () => {
    const environment = committed("prod");
    for (const adopt of [{ ...environment.ledger.adopt, "app-dns-validation-api": unknownId }, {}]) {
      const registrations = await recordProgram({ ...environment, ledger: { ...environment.ledger, adopt } });
      const { inputs } = registrations.find(({ name }) => name === "app-dns-validation-api") ?? {};
      assert.deepEqual(inputs, { zoneId: "{{app-dns-zone.zoneId}}", name: unknownId, type: "CNAME" });
    }
  });

  it("leads staging's host names to the targets that are on record", async () => {
    const dns = await room("prod", "app-dns");
    assert.deepEqual(dns.inputs("app-dns-record-staging-app-a")["aliases"], [
      { name: "d3rkfi55tpd382.cloudfront.net", zoneId: "Z2FDTNDATAQYW2", evaluateTargetHealth: false },
    ]);
    assert.deepEqual(dns.inputs("app-dns-record-staging-api-a")["aliases"], [
      { name: "d-3h13fsi1vl.execute-api.us-west-2.amazonaws.com", zoneId: "Z2OJLYMUO9EFXC", evaluateTargetHealth: false },
    ]);
  });
});
