import assert from "node:assert/strict";
import type { Environment } from "../../environment/environment";
import { recordProgram } from "../../ops/recording";
import { auroraEnvironment } from "../support/aurora";
import { committed } from "../support/stacks";

const key = "arn:aws:kms:us-west-2:266672885920:key/0a1b2c3d";
const acl = "arn:aws:wafv2:us-east-1:266672885920:global/webacl/app/1";

interface Chosen {
  readonly resource: string;
  /** Where the engine is told. */
  readonly property: string;
  readonly value: unknown;
  readonly facts: (facts: Environment) => Partial<Environment>;
}

const database =
  (more: object): Chosen["facts"] =>
  (facts) => ({ database: { ...facts.database, ...more } });
const pool =
  (more: object): Chosen["facts"] =>
  (facts) => ({ identity: { ...facts.identity, pool: { ...facts.identity.pool, ...more } } });

/** What hands may have chosen; nobody has in the emulated accounts. */
const ofInstance: readonly Chosen[] = [
  { resource: "app-database-instance", property: "kmsKeyId", value: key, facts: database({ storageKeyArn: key }) },
  { resource: "app-database-instance", property: "iamDatabaseAuthenticationEnabled", value: true, facts: database({ iamAuthentication: true }) },
  {
    resource: "app-database-credentials",
    property: "kmsKeyId",
    value: "alias/secrets",
    facts: (facts) => database({ credentials: { ...facts.database.credentials, keyId: "alias/secrets" } })(facts),
  },
  { resource: "app-identity-pool", property: "deletionProtection", value: "ACTIVE", facts: pool({ deletionProtection: "ACTIVE" }) },
  { resource: "app-identity-pool", property: "usernameConfiguration", value: { caseSensitive: false }, facts: pool({ caseSensitiveNames: false }) },
  {
    resource: "app-cdn-frontend",
    property: "webAclId",
    value: acl,
    facts: ({ cdn }) => ({ cdn: { ...cdn, frontend: { ...cdn.frontend, webAclArn: acl } } }),
  },
  {
    resource: "app-worker-queue",
    property: "kmsMasterKeyId",
    value: "alias/jobs",
    facts: ({ worker }) => ({ worker: { ...worker, queue: { ...worker.queue, keyId: "alias/jobs" } } }),
  },
];

const ofCluster: readonly Chosen[] = [
  { resource: "app-database-cluster", property: "kmsKeyId", value: key, facts: database({ storageKeyArn: key }) },
  { resource: "app-database-cluster", property: "iamDatabaseAuthenticationEnabled", value: true, facts: database({ iamAuthentication: true }) },
];

// Proves what the engine is asked for. Does not prove that what hands chose is adopted without a change: no emulated account has it.
describe("a setting that somebody has chosen", () => {
  for (const [environment, chosen] of [
    [committed("prod"), ofInstance],
    [auroraEnvironment(), ofCluster],
  ] as const)
    for (const { resource, property, value, facts } of chosen)
      it(`is stated where the stack file has it, and nowhere else: ${property} of ${resource}`, async () => {
        const stated = async (of: Environment) => (await recordProgram(of)).find(({ name }) => name === resource)?.inputs[property];
        assert.equal(await stated(environment), undefined);
        assert.deepEqual(await stated({ ...environment, ...facts(environment) }), value);
      });
});
