import assert from "node:assert/strict";
import { ACMClient } from "@aws-sdk/client-acm";
import { type ResourceRecordSet, Route53Client } from "@aws-sdk/client-route-53";
import type { ValidationFacts } from "../../environment/dns";
import type { Row } from "../../aws/finding";
import { findersFor } from "../../aws/live";
import { validationRecord } from "../../aws/acm/validation.live";
import { account, answering } from "../support/live";
import { committed } from "../support/stacks";

const [own, other] = ["266672885920", "652617421195"];
const arn = (region: string, id = own) => `arn:aws:acm:${region}:${id}:certificate/1`;
const asks = (domain: string, token: string) => ({
  DomainName: domain,
  ResourceRecord: { Name: `_${token}.${domain.replace("*.", "")}.`, Type: "CNAME" as const, Value: `_v${token}.x.acm-validations.aws.` },
});

/** Certificate -> what its ACM asks for. */
type Certificates = Readonly<Record<string, readonly ReturnType<typeof asks>[]>>;

/** A CNAME as Route 53 lists it: the name ends in a dot, the value in whatever somebody wrote. */
const cname = (name: string, value: string): ResourceRecordSet => ({ Name: `${name}.`, Type: "CNAME", ResourceRecords: [{ Value: value }] });
const valid = (name: string, token: string) => cname(name, `_v${token}.x.acm-validations.aws.`);

async function found(facts: ValidationFacts, certificates: Certificates, ResourceRecordSets: readonly ResourceRecordSet[], zoneId = "Z1"): Promise<string[]> {
  const acm = (region: string) =>
    answering(new ACMClient({ region }), {
      DescribeCertificateCommand: ({ CertificateArn = "" }) => {
        if (CertificateArn.split(":")[3] !== region) throw new Error(`${CertificateArn} was looked for in ${region}`);
        if (certificates[CertificateArn] === undefined) throw Object.assign(new Error("gone"), { name: "ResourceNotFoundException" });
        return { Certificate: { DomainValidationOptions: certificates[CertificateArn] } };
      },
    });
  const summaries = Object.entries(certificates).map(([CertificateArn, [first, ...others]]) => ({
    CertificateArn,
    DomainName: first?.DomainName,
    SubjectAlternativeNameSummaries: others.map(({ DomainName }) => DomainName),
  }));
  const live = account(
    { certificates: summaries },
    {
      certificates: { "us-west-2": acm("us-west-2"), "us-east-1": acm("us-east-1") },
      route53: answering(new Route53Client({ region: "us-west-2" }), { ListResourceRecordSetsCommand: { ResourceRecordSets } }),
    },
  );
  return (await validationRecord(facts)(rowOf({ zoneId }), live)).map(({ importId }) => importId);
}

const rowOf = (inputs: Row["inputs"], name = "app-dns-validation-api"): Row => ({ name, inputs, referrers: () => Promise.resolve([]) });

const mine = (domain: string, ...certificates: readonly string[]): ValidationFacts => ({ kind: "own", domain, certificates: [...certificates] });
const theirs = (domain: string): ValidationFacts => ({ kind: "elsewhere", domain, certificates: [arn("us-west-2", other)] });

// Proves which record is taken for a certificate's. Does not prove that ACM answers so: the answers are written from its documentation.
describe("aws/acm/validation.live", () => {
  const certificates = { [arn("us-west-2")]: [asks("api.example.com", "a1")] };

  it("takes the record that ACM asks for, whether somebody wrote its value with a dot at the end or without", async () => {
    for (const dot of ["", "."]) {
      const zone = [cname("_a1.api.example.com", `_va1.x.acm-validations.aws${dot}`), valid("_a2.api.example.com", "a2")];
      assert.deepEqual(await found(mine("api.example.com", arn("us-west-2")), certificates, zone), ["Z1__a1.api.example.com_CNAME"]);
    }
  });

  it("takes one record for a domain and the wildcard below it, and for a certificate of it in each region", async () => {
    const both = [asks("*.example.com", "a1"), asks("example.com", "a1")];
    const everywhere = { [arn("us-east-1")]: both, [arn("us-west-2")]: both };
    const zone = [valid("_a1.example.com", "a1")];
    assert.deepEqual(await found(mine("example.com", arn("us-east-1"), arn("us-west-2")), everywhere, zone), ["Z1__a1.example.com_CNAME"]);
  });

  it("tells the domains of one certificate apart", async () => {
    const two = { [arn("us-west-2")]: [asks("a.example.com", "a1"), asks("b.example.com", "a2")] };
    const zone = [valid("_a1.a.example.com", "a1"), valid("_a2.b.example.com", "a2")];
    assert.deepEqual(await found(mine("b.example.com", arn("us-west-2")), two, zone), ["Z1__a2.b.example.com_CNAME"]);
  });

  it("takes no record of another name, another value or another type: ACM would not renew by it", async () => {
    const facts = mine("api.example.com", arn("us-west-2"));
    const text: ResourceRecordSet = { ...valid("_a1.api.example.com", "a1"), Type: "TXT" };
    for (const record of [valid("_a2.api.example.com", "a1"), valid("_a1.api.example.com", "a2"), text])
      assert.deepEqual(await found(facts, certificates, [record]), []);
  });

  it("finds nothing for a certificate that is gone, that asks for nothing or is in a region that nobody asks, nor in a zone that was not found", async () => {
    const zone = [valid("_a1.api.example.com", "a1")];
    assert.deepEqual(await found(mine("api.example.com", arn("us-west-2")), {}, zone), []);
    assert.deepEqual(await found(mine("api.example.com", arn("us-west-2")), { [arn("us-west-2")]: [] }, zone), []);
    assert.deepEqual(await found(mine("api.example.com", arn("eu-west-1")), { [arn("eu-west-1")]: [asks("api.example.com", "a1")] }, zone), []);
    assert.deepEqual(await found(mine("api.example.com", arn("us-west-2")), certificates, zone, ""), []);
  });

  it("takes for another account's the record of its domain that no certificate of this account claims", async () => {
    const zone = [valid("_a1.api.example.com", "a1"), valid("_b1.api.example.com", "b1")];
    assert.deepEqual(await found(theirs("api.example.com"), certificates, zone), ["Z1__b1.api.example.com_CNAME"]);
    assert.deepEqual(await found(theirs("api.example.com"), {}, zone), ["Z1__a1.api.example.com_CNAME", "Z1__b1.api.example.com_CNAME"]);
  });

  it("asks of this account's certificates those that hold the domain in any place", async () => {
    const zone = [valid("_a1.example.com", "a1"), valid("_b1.example.com", "b1")];
    const second = { [arn("us-east-1")]: [asks("www.example.com", "a9"), asks("*.example.com", "a1")] };
    assert.deepEqual(await found(theirs("example.com"), second, zone), ["Z1__b1.example.com_CNAME"]);
  });

  it("takes for another account's no record of a host name below the domain, none that leads elsewhere, and none of people's", async () => {
    const zone = [
      valid("_b1.www.api.example.com", "b1"),
      valid("_b1.example.com", "b1"),
      valid("b1.api.example.com", "b1"),
      cname("_b1.api.example.com", "acm-validations.aws.example.com."),
    ];
    assert.deepEqual(await found(theirs("api.example.com"), {}, zone), []);
  });
});

describe("aws/route53/record.live", () => {
  it("looks a validation's row up by its certificates, and any other by its name and type", async () => {
    const record = findersFor(committed("prod"))["aws:route53/record:Record"];
    const asked: string[] = [];
    const route53 = answering(new Route53Client({ region: "us-west-2" }), {
      ListResourceRecordSetsCommand: ({ StartRecordName = "" }) => {
        asked.push(StartRecordName);
        return { ResourceRecordSets: [{ Name: "unknown.", Type: "CNAME" }] };
      },
    });
    const live = account({ certificates: [] }, { route53, certificates: {} });
    const inputs = { zoneId: "Z1", name: "unknown", type: "CNAME" };
    assert.deepEqual(await record?.(rowOf(inputs), live), []);
    assert.deepEqual(await record?.(rowOf(inputs, "app-dns-record-api-a"), live), [{ importId: "Z1_unknown_CNAME" }]);
    assert.deepEqual(asked, ["", ""], "a zone is read as a whole");
  });
});
