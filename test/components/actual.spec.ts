import assert from "node:assert/strict";
import { type Registered, outputOf } from "../support/recorder";
import { assertUnderLedger, built, room } from "../support/rooms";
import { committed } from "../support/stacks";

const importIds = (resources: readonly Registered[]) => Object.fromEntries(resources.map(({ name, importId }) => [name, importId]));

// Production as the public record says it is, described by a stack file alone. Proves what the engine is asked for where the
// record and the other description part. Does not prove which of the two is true: the account does.
describe("production as the public record says it is", () => {
  it("has one distribution for app and images, and one for the landing site", async () => {
    const cdn = await room("actual", "app-cdn");
    const distributions = cdn.children.filter(({ type }) => type === "aws:cloudfront/distribution:Distribution");
    assert.deepEqual(importIds(distributions), { "app-cdn-frontend": "E16BJX90QWQNQO", "app-cdn-landing": "ES60BQB34DNYS" });
    assertUnderLedger(cdn, committed("actual"));
  });

  it("differs in its CDN from the other description in the images' distribution, and in whom their bucket lets in", async () => {
    const [actual, prod] = [await room("actual", "app-cdn"), await room("prod", "app-cdn")];
    assert.deepEqual({ ...actual.types, "app-cdn-images": "aws:cloudfront/distribution:Distribution" }, prod.types);
    const unlike = actual.children.filter(({ name, inputs }) => JSON.stringify(inputs) !== JSON.stringify(prod.inputs(name))).map(({ name }) => name);
    assert.deepEqual(unlike, ["app-cdn-bucket-policy-images"]);
    assert.deepEqual(actual.statements("app-cdn-bucket-policy-images"), [
      {
        Sid: "AllowCloudFrontServicePrincipal",
        Effect: "Allow",
        Principal: { Service: "cloudfront.amazonaws.com" },
        Action: "s3:GetObject",
        Resource: `${outputOf("app-storage-images", "arn")}/*`,
        Condition: { StringEquals: { "AWS:SourceArn": outputOf("app-cdn-frontend", "arn") } },
      },
    ]);
  });

  it("has a cluster with one instance for its database, adopted by their names", async () => {
    const database = await room("actual", "app-database");
    assert.deepEqual(importIds(database.children), {
      "app-database-subnets": "bluemoxon-db-subnet-group",
      "app-database-credentials": "arn:aws:secretsmanager:us-west-2:266672885920:secret:bluemoxon/db-credentials-Firmtl",
      "app-database-cluster": "bluemoxon-cluster",
      "app-database-cluster-instance": "bluemoxon-instance-1",
    });
    assert.deepEqual(database.inputs("app-database-cluster")["serverlessv2ScalingConfiguration"], { minCapacity: 0.5, maxCapacity: 2 });
    assertUnderLedger(database, committed("actual"));
  });

  it("names its role, its worker and its queues as the record does", async () => {
    const named = new Map((await built("actual")).map(({ name, inputs }) => [name, inputs["name"] ?? inputs["functionName"]]));
    const names = ["app-api-role", "app-worker-role", "app-worker-function", "app-worker-queue", "app-worker-dead-letter-queue"];
    assert.deepEqual(
      names.map((name) => named.get(name)),
      [
        "bluemoxon-lambda-role",
        "bluemoxon-prod-analysis-worker-exec-role",
        "bluemoxon-prod-analysis-worker",
        "bluemoxon-prod-analysis-jobs",
        "bluemoxon-prod-analysis-jobs-dlq",
      ],
    );
  });
});
