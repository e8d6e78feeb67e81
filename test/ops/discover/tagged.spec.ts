import assert from "node:assert/strict";
import { isMadeByWriter } from "../../../aws/cloudwatch/log-group.live";
import { bornWith } from "../../../aws/s3/born-with.live";
import { withTags } from "../../../ops/discover/unmanaged/tagged";

// Proves the rules by which live resources are told apart. Does not prove what AWS answers: the rehearsal looks at both accounts.
describe("ops/discover/unmanaged/tagged", () => {
  const topic = { arn: "arn:aws:sns:us-west-2:123456789012:news", tags: { Project: "bluemoxon" } };

  it("gives a listed live resource its tags by its ARN, beside those it has", () => {
    const queue = { type: "queue", importId: "https://queue", arn: "arn:aws:sqs:us-west-2:123456789012:jobs", tags: { Name: "jobs" } };
    assert.deepEqual(withTags([queue], [{ arn: queue.arn, tags: topic.tags }]), [{ ...queue, tags: { Name: "jobs", Project: "bluemoxon" } }]);
  });

  it("knows what has no ARN in its list by the id that the ARN ends in", () => {
    const vpc = { type: "aws:ec2/vpc:Vpc", importId: "vpc-1" };
    assert.deepEqual(withTags([vpc], [{ arn: "arn:aws:ec2:us-west-2:123456789012:vpc/vpc-1", tags: topic.tags }]), [{ ...vpc, tags: topic.tags }]);
  });

  it("makes a live resource of what no lister knows, of whatever kind", () => {
    const key = { ...topic, arn: "arn:aws:kms:us-west-2:123456789012:key/0123" };
    assert.deepEqual(
      withTags([], [topic, key]).map(({ type, importId, byAws }) => [type, importId, byAws]),
      [
        ["sns", topic.arn, false],
        ["kms:key", key.arn, false],
      ],
    );
  });

  it("does not take a name for an id: a bucket does not account for a topic of its name", () => {
    const bucket = { type: "aws:s3/bucket:Bucket", importId: "news", arn: "arn:aws:s3:::news" };
    assert.equal(withTags([bucket], [topic]).length, 2);
    assert.equal(withTags([{ type: "aws:dynamodb/table:Table", importId: "news" }], [topic]).length, 2);
  });

  it("counts automated snapshots as AWS's own, and manual ones not", () => {
    const snapshot = (name: string) => ({ arn: `arn:aws:rds:us-west-2:123456789012:snapshot:${name}`, tags: topic.tags });
    assert.deepEqual(
      withTags([], [snapshot("rds:db-2026-01-31"), snapshot("before-upgrade")]).map(({ byAws }) => byAws),
      [true, false],
    );
  });
});

describe("aws/cloudwatch/log-group.live", () => {
  const writers = { lambda: new Set(["api"]), rds: new Set(["db"]) };

  it("leaves a group to the function or the database that writes it, as long as that lives", () => {
    for (const group of ["/aws/lambda/api", "/aws/rds/instance/db/postgresql", "/aws/rds/cluster/db/postgresql"])
      assert.ok(isMadeByWriter(group, writers), group);
    for (const group of ["/aws/lambda/gone", "/aws/lambda/api/other", "/aws/rds/instance/gone/postgresql", "/aws/apigateway/api", "api"])
      assert.ok(!isMadeByWriter(group, writers), group);
  });
});

describe("aws/s3/born-with.live", () => {
  const born = (kind: string, answer: unknown): boolean | undefined =>
    Object.entries(bornWith).find(([type]) => type.startsWith(`aws:s3/${kind}`))?.[1](answer as never);
  const closed = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
  const owner = { Grantee: { ID: "me" }, Permission: "FULL_CONTROL" };

  it("tells settings that every new bucket has from those that somebody made", () => {
    assert.ok(born("bucketVersioning", {}));
    assert.ok(!born("bucketVersioning", { Status: "Suspended" }));
    assert.ok(born("bucketPublicAccessBlock", { PublicAccessBlockConfiguration: closed }));
    assert.ok(!born("bucketPublicAccessBlock", { PublicAccessBlockConfiguration: { ...closed, BlockPublicPolicy: false } }));
    assert.ok(born("bucketOwnershipControls", { OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] } }));
    assert.ok(!born("bucketOwnershipControls", { OwnershipControls: { Rules: [{ ObjectOwnership: "ObjectWriter" }] } }));
    assert.ok(born("bucketAcl", { Owner: { ID: "me" }, Grants: [owner] }));
    assert.ok(!born("bucketAcl", { Owner: { ID: "me" }, Grants: [owner, { ...owner, Grantee: { ID: "other" } }] }));
    const rule = (SSEAlgorithm: string) => ({ ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm } }] } });
    assert.ok(born("bucketServerSideEncryption", rule("AES256")));
    assert.ok(!born("bucketServerSideEncryption", rule("aws:kms")));
    assert.ok(born("bucketNotification", { $metadata: {}, QueueConfigurations: [], TopicConfigurations: undefined }));
    // To be told of to EventBridge is a setting without a value of its own.
    assert.ok(!born("bucketNotification", { $metadata: {}, EventBridgeConfiguration: {} }));
  });
});
