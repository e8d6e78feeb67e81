import assert from "node:assert/strict";
import { type Deployment, asThisAccountWouldHoldIt, recordedText, recordedVersion } from "../../rehearsal/stories/upgrade/recorded";

const urn = (name: string, type = "aws:x/y:Z") => `urn:pulumi:prod::p::${type}::${name}`;
const deployment = (...resources: readonly { urn: string; type: string; id?: string; outputs?: unknown }[]): Deployment => ({ deployment: { resources } });
const recorded = deployment(
  { urn: urn("stack"), type: "pulumi:pulumi:Stack" },
  { urn: urn("bucket", "aws:s3/bucketV2:BucketV2"), type: "aws:s3/bucketV2:BucketV2", id: "images" },
  { urn: urn("mapping"), type: "aws:x/y:Z", id: "uuid-1", outputs: { arn: "arn:aws:lambda:::event-source-mapping:uuid-1" } },
);
const today = {
  deployment: {
    ...deployment(
      { urn: urn("stack"), type: "pulumi:pulumi:Stack" },
      { urn: urn("bucket", "aws:s3/bucket:Bucket"), type: "aws:s3/bucket:Bucket", id: "images" },
      { urn: urn("mapping"), type: "aws:x/y:Z", id: "uuid-2" },
    ).deployment,
    secrets_providers: { type: "cloud" },
  },
};

describe("a recorded state", () => {
  it("is told with the ids that AWS has given today, wherever it names them, and with today's key; nothing else is changed", () => {
    const told = asThisAccountWouldHoldIt(JSON.stringify(recorded), today);
    assert.deepEqual(told.deployment.secrets_providers, { type: "cloud" });
    assert.deepEqual(told.deployment.resources, JSON.parse(JSON.stringify(recorded.deployment.resources).replaceAll("uuid-1", "uuid-2")));
  });

  it("holds the same resources as today's, or is refused with their names", () => {
    const [stack, bucket] = recorded.deployment.resources;
    const half = { deployment: { resources: [stack, bucket] } } as Deployment;
    assert.throws(() => asThisAccountWouldHoldIt(JSON.stringify(half), today), /differ in mapping$/);
    assert.throws(() => asThisAccountWouldHoldIt(JSON.stringify(recorded), half), /differ in mapping$/);
  });

  for (const stack of ["prod", "staging"] as const) {
    it(`of ${stack} is of the version that it says, whole, locked, and of no machine`, () => {
      const text = recordedText(stack);
      const { resources } = (JSON.parse(text) as Deployment).deployment;
      const provider = resources.find(({ type }) => type === "pulumi:providers:aws") as { inputs?: { version?: string } } | undefined;
      assert.equal(provider?.inputs?.version, recordedVersion);
      const live = resources.filter(({ type }) => type.startsWith("aws:"));
      assert.ok(live.length >= 105 && live.every(({ protect, resourceHooks }) => protect === true && JSON.stringify(resourceHooks).includes("refuse-delete")));
      assert.deepEqual(text.match(/127\.0\.0\.1|\/home\/|\/root\/|\/tmp\/[a-z]+\//g), null);
    });
  }
});
