// Over 150 lines: one room's tests share how it is built.
import assert from "node:assert/strict";
import { outputOf } from "../support/recorder";
import { assertUnderLedger, room } from "../support/rooms";
import { committed, stackNames } from "../support/stacks";

interface Origin {
  readonly originAccessControlId?: string;
  readonly s3OriginConfig?: { readonly originAccessIdentity: string };
}

const originsOf = (inputs: Readonly<Record<string, unknown>>): readonly Origin[] => inputs["origins"] as Origin[];

/** The parts that every distribution has, whatever its facts. */
const always = {
  enabled: true,
  isIpv6Enabled: true,
  priceClass: "PriceClass_100",
  restrictions: { geoRestriction: { restrictionType: "none" } },
};

// Proves what the engine is asked for. Does not prove what CloudFront serves, nor which edge code runs.
describe("components/cdn: origin access control (prod)", () => {
  it("has exactly these children", async () => {
    assert.deepEqual((await room("prod", "app-cdn")).types, {
      "app-cdn-access-frontend": "aws:cloudfront/originAccessControl:OriginAccessControl",
      "app-cdn-access-images": "aws:cloudfront/originAccessControl:OriginAccessControl",
      "app-cdn-access-landing": "aws:cloudfront/originAccessControl:OriginAccessControl",
      "app-cdn-function-strip-prefix": "aws:cloudfront/function:Function",
      "app-cdn-frontend": "aws:cloudfront/distribution:Distribution",
      "app-cdn-images": "aws:cloudfront/distribution:Distribution",
      "app-cdn-landing": "aws:cloudfront/distribution:Distribution",
      "app-cdn-bucket-policy-frontend": "aws:s3/bucketPolicy:BucketPolicy",
      "app-cdn-bucket-policy-images": "aws:s3/bucketPolicy:BucketPolicy",
      "app-cdn-bucket-policy-landing": "aws:s3/bucketPolicy:BucketPolicy",
    });
  });

  it("adopts every distribution by id", async () => {
    const cdn = await room("prod", "app-cdn");
    assert.deepEqual(
      ["app-cdn-frontend", "app-cdn-images", "app-cdn-landing"].map((name) => cdn.child(name).importId),
      ["E16BJX90QWQNQO", "E2IUCDBKX8CLOH", "ES60BQB34DNYS"],
    );
  });

  it("signs every request to a bucket", async () => {
    assert.deepEqual((await room("prod", "app-cdn")).inputs("app-cdn-access-frontend"), {
      name: "bluemoxon-frontend-oac",
      description: "OAC for BlueMoxon frontend",
      originAccessControlOriginType: "s3",
      signingBehavior: "always",
      signingProtocol: "sigv4",
    });
  });

  it("states the frontend's distribution exactly", async () => {
    const read = { allowedMethods: ["GET", "HEAD"], cachedMethods: ["GET", "HEAD"], viewerProtocolPolicy: "redirect-to-https", compress: true };
    const behavior = { ...read, cachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6", responseHeadersPolicyId: "08eb24a0-dae8-4e4b-a6a4-c35f5f582154" };
    const origin = { originPath: "", connectionAttempts: 3, connectionTimeout: 10 };
    assert.deepEqual((await room("prod", "app-cdn")).inputs("app-cdn-frontend"), {
      ...always,
      comment: "BlueMoxon Frontend Distribution",
      aliases: ["app.bluemoxon.com"],
      httpVersion: "http2and3",
      defaultRootObject: "index.html",
      origins: [
        {
          ...origin,
          originId: "S3-bluemoxon-frontend",
          domainName: "bluemoxon-frontend.s3.us-west-2.amazonaws.com",
          originAccessControlId: outputOf("app-cdn-access-frontend"),
        },
        {
          ...origin,
          originId: "S3-bluemoxon-images",
          domainName: "bluemoxon-images.s3.us-west-2.amazonaws.com",
          originAccessControlId: outputOf("app-cdn-access-images"),
        },
      ],
      defaultCacheBehavior: { ...behavior, targetOriginId: "S3-bluemoxon-frontend" },
      orderedCacheBehaviors: [
        {
          ...behavior,
          pathPattern: "/book-images/*",
          targetOriginId: "S3-bluemoxon-images",
          functionAssociations: [{ eventType: "viewer-request", functionArn: outputOf("app-cdn-function-strip-prefix", "arn") }],
        },
      ],
      customErrorResponses: [403, 404].map((errorCode) => ({ errorCode, responseCode: 200, responsePagePath: "/index.html", errorCachingMinTtl: 300 })),
      viewerCertificate: {
        acmCertificateArn: "arn:aws:acm:us-east-1:266672885920:certificate/92395aeb-a01e-4a48-b4bd-0a9f1c04e861",
        sslSupportMethod: "sni-only",
        minimumProtocolVersion: "TLSv1.2_2021",
      },
      loggingConfig: { bucket: "bluemoxon-logs.s3.amazonaws.com", prefix: "cloudfront/", includeCookies: false },
    });
  });

  it("leaves the edge function's code and publication to the deploy workflow", async () => {
    const edge = (await room("prod", "app-cdn")).child("app-cdn-function-strip-prefix");
    assert.deepEqual(edge.ignoreChanges.slice(0, 2), ["code", "publish"]);
    assert.deepEqual([edge.inputs["name"], edge.inputs["runtime"]], ["bluemoxon-strip-prefix", "cloudfront-js-2.0"]);
  });
});

describe("components/cdn: origin access identity (staging)", () => {
  it("has exactly these children", async () => {
    assert.deepEqual((await room("staging", "app-cdn")).types, {
      "app-cdn-access-frontend": "aws:cloudfront/originAccessIdentity:OriginAccessIdentity",
      "app-cdn-access-images": "aws:cloudfront/originAccessIdentity:OriginAccessIdentity",
      "app-cdn-frontend": "aws:cloudfront/distribution:Distribution",
      "app-cdn-images": "aws:cloudfront/distribution:Distribution",
      "app-cdn-bucket-policy-frontend": "aws:s3/bucketPolicy:BucketPolicy",
      "app-cdn-bucket-policy-images": "aws:s3/bucketPolicy:BucketPolicy",
    });
  });

  it("states the images' distribution exactly", async () => {
    const cdn = await room("staging", "app-cdn");
    assert.deepEqual(cdn.inputs("app-cdn-access-images"), { comment: "OAI for bluemoxon-images-staging" });
    assert.deepEqual(cdn.inputs("app-cdn-images"), {
      ...always,
      comment: "BlueMoxon Images CDN - staging",
      aliases: [],
      httpVersion: "http2",
      defaultRootObject: "",
      origins: [
        {
          originId: "S3-bluemoxon-images-staging",
          domainName: "bluemoxon-images-staging.s3.us-west-2.amazonaws.com",
          originPath: "",
          connectionAttempts: 3,
          connectionTimeout: 10,
          s3OriginConfig: { originAccessIdentity: outputOf("app-cdn-access-images", "cloudfrontAccessIdentityPath") },
        },
      ],
      defaultCacheBehavior: {
        targetOriginId: "S3-bluemoxon-images-staging",
        allowedMethods: ["GET", "HEAD", "OPTIONS"],
        cachedMethods: ["GET", "HEAD"],
        viewerProtocolPolicy: "redirect-to-https",
        compress: true,
        forwardedValues: { queryString: false, cookies: { forward: "none" } },
        minTtl: 0,
        defaultTtl: 604800,
        maxTtl: 2592000,
      },
      orderedCacheBehaviors: [],
      customErrorResponses: [403, 404].map((errorCode) => ({ errorCode, responseCode: 200, responsePagePath: "/index.html" })),
      viewerCertificate: { cloudfrontDefaultCertificate: true },
    });
  });
});

describe("components/cdn: either kind", () => {
  for (const stack of stackNames) {
    it(`is under the ledger in ${stack}, locked`, async () => {
      assertUnderLedger(await room(stack, "app-cdn"), committed(stack));
    });

    it(`gives each origin in ${stack} exactly one way to prove itself`, async () => {
      const cdn = await room(stack, "app-cdn");
      for (const name of ["app-cdn-frontend", "app-cdn-images"]) {
        for (const origin of originsOf(cdn.inputs(name))) {
          assert.equal([origin.originAccessControlId, origin.s3OriginConfig].filter((access) => access !== undefined).length, 1, name);
        }
      }
    });

    it(`is not waited for in ${stack}, and not differed about: how the provider waits is nothing that CloudFront holds`, async () => {
      const cdn = await room(stack, "app-cdn");
      for (const name of ["app-cdn-frontend", "app-cdn-images"])
        assert.deepEqual(cdn.child(name).ignoreChanges.slice(0, 2), ["waitForDeployment", "retainOnDelete"]);
    });
  }
});
