import assert from "node:assert/strict";
import { outputOf } from "../support/recorder";
import { assertUnderLedger, room } from "../support/rooms";
import { committed } from "../support/stacks";

const record = "aws:route53/record:Record";
const zoneId = outputOf("app-dns-zone", "zoneId");

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
