import assert from "node:assert/strict";
import { auroraWith } from "../support/aurora";
import { type StackName, committedConfig, faultsOf, mutate } from "../support/stacks";
import { limits, whole, year } from "./bad-inputs/limits";

/** Just inside, where the committed files are nowhere near. */
const within: readonly (readonly [StackName, string, unknown])[] = [
  ["prod", "database.maintenanceWindow", "mon:00:00-mon:23:59"],
  ["prod", "worker.queue.receiveWaitSeconds", 0],
  // A name that holds the form of a zone or of a pool, and is none.
  ["prod", "api.environment.NAME", "backups-of-us-east-1a"],
  ["prod", "api.environment.NAME", "us-east-1a-private"],
  ["prod", "api.environment.NAME", "copy-of-us-west-2_exports"],
  ["prod", "api.environment.NAME", "us-west-2_data-exports"],
  ["prod", "monitoring.alarms.api-errors.periodSeconds", 86400],
  // Facts of which one bounds the other, at the bound.
  [
    "staging",
    "cdn.frontend.defaultBehavior.caching",
    { kind: "forwarded-values", queryString: false, minTtlSeconds: 60, defaultTtlSeconds: 60, maxTtlSeconds: 60 },
  ],
  ["prod", "worker.queue.visibilityTimeoutSeconds", 600],
  ["prod", "worker.deadLetterQueue.retentionSeconds", 345600],
  ["prod", "database.maxAllocatedStorageGb", 50],
  ["prod", "identity.userPoolId", "us-west-2_a"],
  ["prod", "identity.appClientId", "x".repeat(128)],
  ["prod", "cdn.images.defaultBehavior.allowedMethods", ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]],
  ["prod", "cdn.images.defaultBehavior.cachedMethods", ["GET", "OPTIONS"]],
  ["prod", "cdn.images.webAclArn", "arn:aws:wafv2:us-east-1:266672885920:global/webacl/app/0b7c2f0e-8d5a-4c39-9f2e-5d1c6a3b7e90"],
  ["prod", "cdn.images.comment", ""],
  ["prod", "monitoring.alarms.api-errors.periodSeconds", 10],
  ["prod", "monitoring.alarms.api-errors.periodSeconds", 30],
  ["prod", "monitoring.alarms.api-errors.evaluationPeriods", 288],
  ["prod", "ledger.keep.app-api-function", ["AB", "B_2"]],
  ["prod", "ledger.reconcile.app-api-function.0.to", [{ mode: "Active" }]],
  ["prod", "ledger.reconcile.app-api-function.0.from", { mode: "PassThrough" }],
  ["prod", "ledger.reconcile.app-api-function.0.from", true],
  ["staging", "cdn.images.defaultBehavior.caching.minTtlSeconds", 0],
  ["prod", "database", auroraWith({ minCapacityAcu: 0.5, maxCapacityAcu: 256 })],
  ["prod", "database", auroraWith({ minCapacityAcu: 1, maxCapacityAcu: 1 })],
];

/** The faults at the changed value, or in it. */
const messages = (stack: StackName, path: string, value: unknown): readonly string[] =>
  faultsOf(mutate(committedConfig(stack), path, value))
    .filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`))
    .map(({ message }) => message);

describe("environment: limits", () => {
  for (const [room, rows] of Object.entries(limits)) {
    for (const [path, wrong, message] of rows) {
      const shown = JSON.stringify(wrong);
      it(`of ${room} refuse ${path} as ${shown.length > 40 ? `${shown.slice(0, 40)}…` : shown}, in words that tell what is right`, () => {
        const found = messages("prod", path, wrong);
        assert.ok(found.includes(message), `says ${found.join("; ") || "nothing"}`);
      });
    }
  }

  for (const [stack, path, right] of within)
    it(`take ${path} as ${JSON.stringify(right).slice(0, 60)} in ${stack}`, () => assert.deepEqual(messages(stack, path, right), []));

  it("tell the ages that CloudFront knows, where a distribution states them itself", () => {
    for (const age of ["minTtlSeconds", "defaultTtlSeconds", "maxTtlSeconds"])
      for (const wrong of [-1, year + 1])
        assert.ok(messages("staging", `cdn.images.defaultBehavior.caching.${age}`, wrong).includes(whole(0, year, "seconds")), age);
    assert.deepEqual(messages("staging", "cdn.originAccess.images.comment", "x".repeat(129)), ["takes at most 128 characters"]);
  });

  it("tell the capacities that Aurora has", () => {
    const acu = (least: number) => `expected Aurora capacity units from ${least} to 256`;
    assert.deepEqual(messages("prod", "database", auroraWith({ minCapacityAcu: 0.4 })), [acu(0.5)]);
    assert.deepEqual(messages("prod", "database", auroraWith({ minCapacityAcu: 0.5, maxCapacityAcu: 0.5 })), [acu(1)]);
    for (const capacity of ["minCapacityAcu", "maxCapacityAcu"])
      assert.equal(messages("prod", "database", auroraWith({ [capacity]: 257 })).length, 1, capacity);
    for (const promotionTier of [-1, 16, 0.5]) assert.deepEqual(messages("prod", "database", auroraWith({ promotionTier })), [whole(0, 15, "tier")]);
    for (const promotionTier of [0, 15]) assert.deepEqual(messages("prod", "database", auroraWith({ promotionTier })), []);
    const upgrade = auroraWith({ logExports: ["postgresql", "upgrade"] as never });
    assert.deepEqual(messages("prod", "database", upgrade), ["expected one of postgresql"]);
    assert.equal(messages("prod", "database", auroraWith({ instanceIdentifier: "x".repeat(64) })).length, 1);
  });
});
