import { absent } from "../../support/stacks";
import { type BadInput, bad } from "./bad-input";

/** The shape of a stack file: keys, sections and kinds. */
export const structure: readonly BadInput[] = [
  bad("prod", "a key that a section does not have", "network.natGateways", {}, "is not a known key. Remove it, or mend the spelling"),
  bad("prod", "a misspelt key deep in a section", "database.subnetGroup.subnet", [], "is not a known key. Remove it, or mend the spelling"),
  bad("prod", "a section left out", "worker", absent, "is missing. Add bluemoxon:worker to the stack file"),
  bad("prod", "a nested fact left out", "api.logGroup.retentionDays", absent, "is missing: expected a number of days"),
  bad("prod", "a nested section left out", "scraper.repository", absent, "is missing: expected a section"),
  bad("prod", "a list left out", "api.subnets", absent, "is missing: expected a list"),
  bad("prod", "a choice left out", "cdn.images.priceClass", absent, "is missing: expected one of PriceClass_100, PriceClass_200, PriceClass_All"),
  bad("prod", "a boolean left out", "database.multiAz", absent, "is missing: expected true or false"),
  bad("prod", "a kind left out", "database.kind", absent, "is not a known kind. Known: instance, aurora-serverless"),
  bad("prod", "a room replaced by nothing", "cdn.frontend", null, "expected a section, found nothing"),
  bad(
    "prod",
    "a key that is not kebab-case",
    "network.securityGroups.vpcEndpoints",
    { name: "a", description: "b", ingress: {}, egress: {} },
    'is not a valid key: "vpcEndpoints" is not a key in kebab-case',
  ),
  bad("prod", "an unknown kind of database", "database.kind", "mysql", "is not a known kind. Known: instance, aurora-serverless"),
  bad("prod", "an unknown kind of network", "network.kind", "shared", "is not a known kind. Known: dedicated, default-vpc"),
  bad(
    "prod",
    "an unknown kind of origin access",
    "cdn.originAccess.frontend.kind",
    "signed-urls",
    "is not a known kind. Known: origin-access-control, origin-access-identity",
  ),
  bad("staging", "a property of another kind", "network.vpc.dnsSupport", true, "is not a known key. Remove it, or mend the spelling"),
];
