import { type BadInput, at, bad } from "./bad-input";

const otherPool = "us-west-2_mV1xeyw7v";

/** Pool, client and domain, against the ledger and the functions. */
export const identity: readonly BadInput[] = [
  bad(
    "staging",
    "a pool that has gone: rows and functions still name the other",
    "identity.userPoolId",
    otherPool,
    at("ledger.adopt.app-identity-pool", `is "us-west-2_xhoIfvlHv", but the identity facts say "${otherPool}". One of the two is another pool's or client's`),
    at(
      "ledger.adopt.app-identity-client",
      `is "us-west-2_xhoIfvlHv/f3o3gvjtmc32kjg6v047m0gh2", but the identity facts say "${otherPool}/f3o3gvjtmc32kjg6v047m0gh2". One of the two is another pool's or client's`,
    ),
    at("api.environment.COGNITO_USER_POOL_ID", `names user pool "us-west-2_xhoIfvlHv"; this stack's is "${otherPool}"`),
  ),
  bad(
    "prod",
    "a function that is told of another pool, under a name of its own",
    "worker.environment.POOL",
    otherPool,
    `names user pool "${otherPool}"; this stack's is "us-west-2_PvdIpXVKF"`,
  ),
  bad(
    "prod",
    "a function that is told of a pool in a region with a longer name",
    "worker.environment.POOL",
    "us-gov-west-1_mV1xeyw7v",
    'names user pool "us-gov-west-1_mV1xeyw7v"; this stack\'s is "us-west-2_PvdIpXVKF"',
  ),
  bad(
    "prod",
    "a sign-in domain that the ledger does not adopt",
    "identity.domainPrefix",
    "bluemoxon-app",
    at("ledger.adopt.app-identity-domain", 'is "bluemoxon", but the identity facts say "bluemoxon-app". One of the two is another pool\'s or client\'s'),
  ),
  bad(
    "prod",
    "a sign-in domain with its whole host name",
    "identity.domainPrefix",
    "bluemoxon.auth",
    '"bluemoxon.auth" is not a sign-in domain prefix of lower-case letters, digits and dashes',
  ),
  bad(
    "prod",
    "a callback over plain HTTP",
    "identity.client.callbackUrls",
    ["http://app.bluemoxon.com/callback"],
    at("identity.client.callbackUrls.0", '"http://app.bluemoxon.com/callback" is not an https:// URL, or one of http://localhost'),
  ),
  bad("prod", "a password that Cognito finds too short", "identity.pool.password.minimumLength", 5, "expected a whole number from 6 to 99 (characters)"),
  bad(
    "prod",
    "tokens of no kind",
    "identity.client.tokens",
    { kind: "forever" },
    at("identity.client.tokens.kind", "is not a known kind. Known: default, stated, with-units"),
  ),
  bad("prod", "a client that states its secret", "identity.client.generateSecret", false, "is not a known key. Remove it, or mend the spelling"),
  bad(
    "prod",
    "tokens that last too short or too long",
    "identity.client.tokens",
    {
      kind: "with-units",
      access: { validity: 299, unit: "seconds" },
      id: { validity: 2, unit: "days" },
      refresh: { validity: 3651, unit: "days" },
    },
    at("identity.client.tokens.access", "lasts 299 seconds; Cognito takes 300 to 86400 seconds here"),
    at("identity.client.tokens.id", "lasts 2 days; Cognito takes 300 to 86400 seconds here"),
    at("identity.client.tokens.refresh", "lasts 3651 days; Cognito takes 3600 to 315360000 seconds here"),
  ),
  bad("prod", "recovery by people and by mail", "identity.pool.recovery", ["admin_only", "verified_email"], "expected each way once, and admin_only alone"),
  bad("prod", "recovery by mail, twice", "identity.pool.recovery", ["verified_email", "verified_email"], "expected each way once, and admin_only alone"),
  bad(
    "prod",
    "a sign-in that outlasts what refreshes it",
    "identity.client.tokens",
    { kind: "with-units", access: { validity: 1, unit: "days" }, id: { validity: 1, unit: "hours" }, refresh: { validity: 2, unit: "hours" } },
    at("identity.client.tokens.refresh", "ends before the tokens that it refreshes; Cognito wants it to last at least as long"),
  ),
];
