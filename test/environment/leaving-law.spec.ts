import assert from "node:assert/strict";
import { confirmationFault, hasExpired, isIrreplaceable, leavingFault } from "../../environment/leaving-law";
import { everyRegisteredType } from "../support/types";

const bucket = { name: "app-storage-images", type: "aws:s3/bucket:Bucket", id: "bluemoxon-images" };
const rule = { name: "app-network-sg-rule", type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", id: "sgr-1" };
const until = "2026-03-31";
const rows = (name: string, row: object) => ({ retire: { [name]: { reason: "r", until, outcome: "delete" as const, ...row } } });

describe("environment/leaving-law", () => {
  it("lets nothing leave without a row, and says where the row is described", () =>
    assert.match(leavingFault(rule, { retire: {} }, "2026-01-15") ?? "", /^may not be deleted\. .*docs\/retire\.md$/));

  it("lets a row's resource leave on its last day, and not on the next one", () => {
    assert.equal(leavingFault(rule, rows(rule.name, {}), until), undefined);
    assert.match(leavingFault(rule, rows(rule.name, {}), "2026-04-01") ?? "", /^could leave until 2026-03-31, which has passed/);
    assert.deepEqual(
      ["2026-03-30", until, "2026-04-01"].map((today) => hasExpired({ until }, today)),
      [false, false, true],
    );
  });

  it("lets what can't be made again go, and deletes it only when its id is typed once more", () => {
    assert.equal(leavingFault(bucket, rows(bucket.name, { outcome: "let-go" }), until), undefined);
    assert.equal(
      leavingFault(bucket, rows(bucket.name, {}), until),
      'holds data or an identity that nobody can make again. Let it go (outcome: let-go), or type its id once more in the row: confirm: "bluemoxon-images"',
    );
    assert.notEqual(leavingFault(bucket, rows(bucket.name, { confirm: "bluemoxon-image" }), until), undefined);
    assert.equal(leavingFault(bucket, rows(bucket.name, { confirm: "bluemoxon-images" }), until), undefined);
  });

  it("asks for the id before the row frees anything, where the row knows it", () => {
    const row = { outcome: "delete" as const, id: bucket.id };
    assert.match(confirmationFault(bucket.type, row) ?? "", /^holds data/);
    assert.match(confirmationFault(bucket.type, { ...row, confirm: "bluemoxon-image" }) ?? "", /^holds data/);
    assert.equal(confirmationFault(bucket.type, { ...row, confirm: bucket.id }), undefined);
    assert.equal(confirmationFault(bucket.type, { ...row, outcome: "let-go" }), undefined);
    assert.equal(confirmationFault(rule.type, { ...row, id: rule.id }), undefined);
    assert.equal(confirmationFault(bucket.type, { outcome: "delete" }), undefined, "made by this stack: the guard asks when it leaves");
    assert.equal(confirmationFault(bucket.type, { outcome: "delete", confirm: bucket.id }), undefined);
  });

  it("knows what can't be made again among the types of the program, each by a name that the program registers", async () => {
    const kept = (await everyRegisteredType()).filter(isIrreplaceable).sort();
    assert.deepEqual(kept, [
      "aws:cloudfront/distribution:Distribution",
      "aws:cloudwatch/logGroup:LogGroup",
      "aws:cognito/userPool:UserPool",
      "aws:cognito/userPoolClient:UserPoolClient",
      "aws:cognito/userPoolDomain:UserPoolDomain",
      "aws:ec2/eip:Eip",
      "aws:ecr/repository:Repository",
      "aws:rds/cluster:Cluster",
      "aws:rds/clusterInstance:ClusterInstance",
      "aws:rds/instance:Instance",
      "aws:route53/zone:Zone",
      "aws:s3/bucket:Bucket",
      "aws:secretsmanager/secret:Secret",
      "aws:sns/topic:Topic",
      "aws:sqs/queue:Queue",
    ]);
  });
});
