import assert from "node:assert/strict";
import { bucketReaders } from "../../components/bucket-readers";
import { outputOf } from "../support/recorder";
import { room } from "../support/rooms";
import { committed, stackNames } from "../support/stacks";

// Proves whom a bucket's policy names. Does not prove what S3 answers: the emulated one checks no policy.
describe("components/bucket-policies", () => {
  it("opens a bucket to exactly the distributions that have an origin there, by their ARNs", async () => {
    const cdn = await room("prod", "app-cdn");
    const statement = (bucket: string, sourceArn: unknown) => ({
      Sid: "AllowCloudFrontServicePrincipal",
      Effect: "Allow",
      Principal: { Service: "cloudfront.amazonaws.com" },
      Action: "s3:GetObject",
      Resource: `${outputOf(`app-storage-${bucket}`, "arn")}/*`,
      Condition: { StringEquals: { "AWS:SourceArn": sourceArn } },
    });
    const [frontend, images, landing] = ["frontend", "images", "landing"].map((key) => outputOf(`app-cdn-${key}`, "arn"));
    assert.deepEqual(cdn.statements("app-cdn-bucket-policy-frontend"), [statement("frontend", frontend)]);
    assert.deepEqual(cdn.statements("app-cdn-bucket-policy-images"), [statement("images", [frontend, images])]);
    assert.deepEqual(cdn.statements("app-cdn-bucket-policy-landing"), [statement("landing", landing)]);
    assert.equal(cdn.inputs("app-cdn-bucket-policy-images")["bucket"], "bluemoxon-images");
  });

  it("opens a bucket to its own identity", async () => {
    assert.deepEqual((await room("staging", "app-cdn")).statements("app-cdn-bucket-policy-images"), [
      {
        Sid: "AllowCloudFrontAccess",
        Effect: "Allow",
        Principal: { AWS: outputOf("app-cdn-access-images", "iamArn") },
        Action: "s3:GetObject",
        Resource: `${outputOf("app-storage-images", "arn")}/*`,
      },
    ]);
  });

  it("keeps two ways into one bucket apart, and names a distribution once however many origins it has there", () => {
    const { cdn } = committed("prod");
    assert.ok(cdn.images.kind === "distribution");
    const [origin] = Object.values(cdn.images.origins);
    assert.ok(origin);
    const images = { ...cdn.images, origins: { a: origin, b: origin, c: { ...origin, access: "frontend" } } };
    assert.deepEqual(bucketReaders({ ...cdn, images, others: {} })["images"], [
      { access: "images", distributions: ["frontend", "images"] },
      { access: "frontend", distributions: ["images"] },
    ]);
  });

  for (const stack of stackNames) {
    it(`leads every path of every distribution of ${stack} to an origin whose bucket lets that distribution read`, async () => {
      const cdn = await room(stack, "app-cdn");
      const distributions = cdn.children.filter(({ type }) => type === "aws:cloudfront/distribution:Distribution");
      for (const { name, inputs } of distributions) {
        const origins = new Map((inputs["origins"] as { originId: string; domainName: string }[]).map((origin) => [origin.originId, origin]));
        const behaviors = [inputs["defaultCacheBehavior"], ...(inputs["orderedCacheBehaviors"] as unknown[])] as { targetOriginId: string }[];
        for (const { targetOriginId } of behaviors) {
          const bucket = origins.get(targetOriginId)?.domainName.split(".")[0];
          const policy = cdn.children.find((child) => child.type === "aws:s3/bucketPolicy:BucketPolicy" && child.inputs["bucket"] === bucket);
          const reader = stack === "prod" ? outputOf(name, "arn") : outputOf(name.replace("app-cdn-", "app-cdn-access-"), "iamArn");
          assert.ok(policy?.inputs["policy"]?.toString().includes(JSON.stringify(reader)), `${name}: ${targetOriginId}`);
        }
      }
    });
  }
});
