// Over 150 lines: one table of wrong inputs.
import type { Fault } from "../../../environment/fault";
import { absent } from "../../support/stacks";
import { type BadInput, at, bad } from "./bad-input";

const [own, other] = ["266672885920", "652617421195"];
const acm = (region: string, account: string) => `arn:aws:acm:${region}:${account}:certificate/00000000-0000-4000-8000-000000000000`;

/** Something of this stack is served by a certificate that no record of the zone validates. */
export const unvalidated = (certificate: string, by: string): Fault =>
  at("dns.validations", `has none for ${certificate}, by which ${by} is served: ACM renews no certificate without its record`);

/** The hosted zone, against what answers at its host names. */
export const dns: readonly BadInput[] = [
  bad("prod", "a record outside the zone", "dns.records.staging-app.name", "www.example.com", '"www.example.com" lies outside the zone bluemoxon.com'),
  bad(
    "prod",
    "a record in a zone whose name only ends alike",
    "dns.records.staging-app.name",
    "www.notbluemoxon.com",
    '"www.notbluemoxon.com" lies outside the zone bluemoxon.com',
  ),
  bad(
    "prod",
    "two records of one name and type",
    "dns.records.www.name",
    "bluemoxon.com",
    at("dns.records.www", 'record "bluemoxon.com A" is also at dns.records.apex'),
    at("dns.records.www", 'record "bluemoxon.com AAAA" is also at dns.records.apex'),
    at("dns.records", "has no record for www.bluemoxon.com, at which landing-cdn answers"),
  ),
  bad(
    "prod",
    "a host name to a CDN that does not answer at it",
    "dns.records.www.target",
    { kind: "own", key: "frontend-cdn" },
    'does not answer at "www.bluemoxon.com"; it answers at app.bluemoxon.com',
  ),
  ...[
    ["landing-cdn", "bluemoxon.com, www.bluemoxon.com"],
    ["images-cdn", "no host name of its own"],
  ].map(([key, hosts]) =>
    bad(
      "prod",
      `a host name to ${key}, which answers at ${hosts}`,
      "dns.records.app.target",
      { kind: "own", key },
      `does not answer at "app.bluemoxon.com"; it answers at ${hosts}`,
    ),
  ),
  bad(
    "prod",
    "a host name of the CDN without a record",
    "cdn.frontend.aliases",
    ["app.bluemoxon.com", "my.bluemoxon.com"],
    at("dns.records", "has no record for my.bluemoxon.com, at which frontend-cdn answers"),
  ),
  bad(
    "prod",
    "a target that this stack does not have",
    "dns.records.app.target.key",
    "worker",
    'names no target of this stack: "worker". Known: frontend-cdn, images-cdn, landing-cdn, http-api',
  ),
  bad(
    "prod",
    "a target named by a URL",
    "dns.records.staging-app.target.domain",
    "https://d3rkfi55tpd382.cloudfront.net",
    '"https://d3rkfi55tpd382.cloudfront.net" is not a host name such as app.example.com',
  ),
  bad("prod", "a zone id that is a name", "dns.records.staging-app.target.zoneId", "cloudfront", '"cloudfront" is not a hosted zone id such as Z2FDTNDATAQYW2'),
  bad(
    "prod",
    "a validation outside the zone",
    "dns.validations.staging-app.domain",
    "app.notbluemoxon.com",
    '"app.notbluemoxon.com" lies outside the zone bluemoxon.com',
  ),
  bad("prod", "a validation of a wildcard", "dns.validations.cdn.domain", "*.bluemoxon.com", '"*.bluemoxon.com" is not a host name such as app.example.com'),
  bad("prod", "a validation of nothing", "dns.validations.staging-app.certificates", [], "needs at least 1 entry"),
  bad(
    "prod",
    "a validation of what is no certificate",
    "dns.validations.api.certificates.0",
    `${acm("us-west-2", own)}`.replace("acm", "iam"),
    at("dns.validations.api.certificates.0", "expected the ARN of an ACM certificate"),
  ),
  bad("prod", "a validation of a kind that is none", "dns.validations.api.kind", "mine", "is not a known kind. Known: own, elsewhere"),
  bad(
    "prod",
    "two rows for the one record of a domain",
    "dns.validations.leftover-staging-api",
    { kind: "own", domain: "api.bluemoxon.com", certificates: [acm("us-east-1", own)] },
    `the record that validates "api.bluemoxon.com in account ${own}" is also at dns.validations.api`,
  ),
  bad(
    "prod",
    "another account's certificate among its own",
    "dns.validations.leftover-staging-api.certificates.0",
    acm("us-west-2", other),
    `"${acm("us-west-2", other)}" is in account ${other}; this stack's account is ${own}`,
    at(
      "dns.validations.staging-api",
      `the record that validates "staging.api.bluemoxon.com in account ${other}" is also at dns.validations.leftover-staging-api`,
    ),
  ),
  bad(
    "prod",
    "its own certificate among another account's",
    "dns.validations.staging-app.certificates.0",
    acm("us-east-1", own),
    at("dns.validations.staging-app.kind", "is elsewhere, but a certificate is this account's, whose ACM can be asked"),
  ),
  bad(
    "prod",
    "certificates of two accounts behind one record",
    "dns.validations.staging-app.certificates",
    [acm("us-east-1", other), acm("us-east-1", "123456789012")],
    `are of accounts ${other} and 123456789012; each account has a record of its own`,
  ),
  bad(
    "prod",
    "a certificate in a region where nobody reads one",
    "dns.validations.leftover-staging-api.certificates.0",
    acm("eu-west-1", own),
    "is in another region than us-west-2 and us-east-1, where API Gateway and CloudFront read theirs",
  ),
  bad(
    "prod",
    "the API's certificate without its record",
    "dns.validations.api",
    absent,
    unvalidated(`arn:aws:acm:us-west-2:${own}:certificate/85f33a7f-bd9e-4e60-befe-95cffea5cf9a`, "http-api"),
  ),
  bad(
    "prod",
    "the CDN's certificate without its record",
    "dns.validations.cdn",
    absent,
    ...["frontend-cdn", "landing-cdn"].map((target) => unvalidated(`arn:aws:acm:us-east-1:${own}:certificate/92395aeb-a01e-4a48-b4bd-0a9f1c04e861`, target)),
  ),
  ...["Z1__0a1b.staging.api.bluemoxon.com_CNAME", "Z1_0a1b.api.bluemoxon.com_CNAME", "Z1__0a1b.api.bluemoxon.com_A", "Z1__0a.1b.api.bluemoxon.com_CNAME"].map(
    (id) =>
      bad(
        "prod",
        `a row that names no record of its domain: ${id}`,
        "ledger.adopt.app-dns-validation-api",
        id,
        `"${id}" does not validate api.bluemoxon.com. Expected an id like Z0123456789ABC__0123abcd.api.bluemoxon.com_CNAME`,
      ),
  ),
  bad(
    "prod",
    "a validation that this stack shall make",
    "ledger.create",
    ["app-dns-validation-api"],
    at("ledger.create", "lists app-dns-validation-api, whose value only ACM knows; adopt it once it lives"),
    at("ledger.create.0", 'logical name "app-dns-validation-api" is also at ledger.adopt.app-dns-validation-api'),
  ),
  bad("staging", "a zone that is nowhere", "dns.kind", "none", "is not a known kind. Known: hosted-zone, elsewhere"),
];
