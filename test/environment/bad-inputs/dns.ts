import { type BadInput, at, bad } from "./bad-input";

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
  bad("prod", "a zone id that is a name", "dns.records.staging-app.target.zoneId", "cloudfront", "expected a hosted zone id such as Z2FDTNDATAQYW2"),
  bad("staging", "a zone that is nowhere", "dns.kind", "none", "is not a known kind. Known: hosted-zone, elsewhere"),
];
