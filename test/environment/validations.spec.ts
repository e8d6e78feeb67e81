import assert from "node:assert/strict";
import { validationFaults } from "../../environment/checks/validations";
import { type DnsFacts, validationRecordName, validationsByRow } from "../../environment/dns";
import { idOf, unknownId } from "../../environment/ledger";
import { committed } from "../support/stacks";

type HostedZone = Extract<DnsFacts, { kind: "hosted-zone" }>;

const zone = () => committed("prod").dns as HostedZone;

// What a validation is refused for stands among the bad inputs.
describe("environment/checks/validations", () => {
  const served = (name: string) => {
    const { httpApi } = committed("prod");
    return validationFaults(zone(), { httpApi: { ...httpApi, domain: { name, certificateArn: "arn:aws:acm:us-west-2:1:certificate/2" } } });
  };

  it("asks for a certificate's record where the host name is the zone's, and not where another zone answers for it", () => {
    assert.deepEqual([served("api.bluemoxon.com").length, served("bluemoxon.com").length], [1, 1]);
    assert.deepEqual([served("api.example.com"), served("api.notbluemoxon.com")], [[], []]);
  });

  it("asks for it where one of a distribution's host names is the zone's", () => {
    const { cdn } = committed("prod");
    const certificate = {
      ...cdn.frontend.certificate,
      kind: "acm" as const,
      arn: "arn:aws:acm:us-east-1:1:certificate/2",
      minimumProtocolVersion: "TLSv1.2_2021" as const,
    };
    const frontend = { ...cdn.frontend, aliases: ["app.example.com", "app.bluemoxon.com"], certificate };
    assert.deepEqual(validationFaults(zone(), { cdn: { ...cdn, frontend } }), [
      {
        path: "dns.validations",
        message: "has none for arn:aws:acm:us-east-1:1:certificate/2, by which frontend-cdn is served: ACM renews no certificate without its record",
      },
    ]);
  });

  it("asks for none of CloudFront's own certificate", () => {
    const { cdn } = committed("staging");
    const frontend = { ...cdn.frontend, aliases: ["app.bluemoxon.com"], certificate: { kind: "cloudfront-default" as const } };
    assert.deepEqual(validationFaults(zone(), { cdn: { ...cdn, frontend } }), []);
  });

  it("passes over what could not be read", () => assert.deepEqual(validationFaults(zone(), {}), []));

  it("takes two certificates of one account for one domain as one record's, also another account's", () => {
    const certificates = ["us-west-2", "us-east-1"].map((region) => `arn:aws:acm:${region}:652617421195:certificate/1`);
    const validations = { shared: { kind: "elsewhere" as const, domain: "api.bluemoxon.com", certificates } };
    assert.deepEqual(validationFaults({ ...zone(), validations }, { account: committed("prod").account }), []);
  });
});

describe("the rows of validations", () => {
  it("are those of the zone that this account has", () => {
    assert.deepEqual(validationsByRow(committed("staging").dns), new Map());
    const rows = validationsByRow(committed("prod").dns);
    assert.deepEqual(rows.get("app-dns-validation-staging-app")?.domain, "staging.app.bluemoxon.com");
    assert.equal(rows.size, 5);
  });

  it("tell the record's name by their id, whole, and nothing where the id is none", () => {
    assert.equal(validationRecordName("Z1__0a1b.api.example.com_CNAME"), "_0a1b.api.example.com");
    for (const id of [
      unknownId,
      "",
      "Z1_api.example.com_CNAME",
      "Z1__0a1b.api.example.com_A",
      "Z1__0a1b.api.example.com_CNAME_west",
      "__0a1b.api.example.com_CNAME",
      "Z1_Z2__0a1b.api.example.com_CNAME",
    ])
      assert.equal(validationRecordName(id), undefined, id);
  });

  it("have their id under adopt or retire, or none yet", () => {
    const retire = {
      b: { id: "2", reason: "r", until: "2026-12-31", outcome: "let-go" as const },
      c: { reason: "r", until: "2026-12-31", outcome: "delete" as const },
    };
    assert.deepEqual(
      ["a", "b", "c", "d"].map((name) => idOf({ adopt: { a: "1" }, retire }, name)),
      ["1", "2", unknownId, unknownId],
    );
  });
});
