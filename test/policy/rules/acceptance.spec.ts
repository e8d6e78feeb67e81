import assert from "node:assert/strict";
import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { allowedBy, covers, permits } from "../../../policy/documents";
import { otherStacks } from "../../../policy/other-stacks";
import { packRules } from "../../../policy/pack";
import { stacksAreAlike } from "../../../policy/rules/stacks-are-alike";
import { type Asked, contextOf, stackViolations, violations } from "../../support/policies";
import { committed, committedConfig, environmentOf, mutate } from "../../support/stacks";

const prod = () => committed("prod");
const rule = (name: string) =>
  (packRules(contextOf({ ...prod(), exceptions: {} })) as readonly (ResourceValidationPolicy | StackValidationPolicy)[]).find((each) => each.name === name);
const resource = (type: string, props: Record<string, unknown>): Asked => ({ type, name: "app-other", props, protect: true });
const accepts = (name: string, type: string, props: Record<string, unknown>) =>
  assert.deepEqual(violations(rule(name) as ResourceValidationPolicy, resource(type, props)), []);

// What a rule must let pass although it looks like what it forbids.
describe("policy/rules, what they let pass", () => {
  it("CloudFront's own certificate, whatever version comes with it", () =>
    accepts("viewers-use-tls-1-2", "aws:cloudfront/distribution:Distribution", {
      viewerCertificate: { cloudfrontDefaultCertificate: true, minimumProtocolVersion: "TLSv1" },
    }));
  it("TLS 1.3 alone", () =>
    accepts("viewers-use-tls-1-2", "aws:cloudfront/distribution:Distribution", {
      viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.3_2025" },
    }));
  it("an app's page for a path that is no file", () =>
    accepts("missing-images-stay-missing", "aws:cloudfront/distribution:Distribution", {
      defaultRootObject: "index.html",
      customErrorResponses: [{ errorCode: 404, responseCode: 200 }],
    }));
  it("an error page that stays an error", () =>
    accepts("missing-images-stay-missing", "aws:cloudfront/distribution:Distribution", {
      customErrorResponses: [{ errorCode: 403, responseCode: 404 }, { errorCode: 500 }],
    }));
  it("an origin that is no bucket", () =>
    accepts("origins-are-private", "aws:cloudfront/distribution:Distribution", { origins: [{ originId: "api", customOriginConfig: {} }] }));
  it("a delete under a prefix", () =>
    accepts("deletes-are-confined-to-a-prefix", "aws:iam/rolePolicy:RolePolicy", {
      policy: JSON.stringify({ Statement: { Effect: "Allow", Action: "s3:DeleteObject", Resource: "arn:aws:s3:::b/books/*" } }),
    }));
  it("a denial of everything", () =>
    accepts("grants-name-their-resources", "aws:iam/rolePolicy:RolePolicy", {
      policy: JSON.stringify({ Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] }),
    }));
  it("a bucket that names its distribution", () =>
    accepts("buckets-trust-one-distribution", "aws:s3/bucketPolicy:BucketPolicy", {
      policy: JSON.stringify({
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: ["cloudfront.amazonaws.com"] },
            Action: "s3:GetObject",
            Condition: { StringEquals: { "AWS:SourceArn": "arn" } },
          },
        ],
      }),
    }));
  it("the ARN or name of a secret, and a flag", () =>
    accepts("secret-variables-are-kept", "aws:lambda/function:Function", {
      environment: { variables: { DATABASE_SECRET_ARN: "a", DATABASE_SECRET_NAME: "b", HASHING: "off" } },
    }));
  it("a function that sets no concurrency aside", () =>
    accepts("concurrency-fits-the-account", "aws:lambda/function:Function", { reservedConcurrentExecutions: -1 }));
});

describe("policy/rules/stacks-are-alike", () => {
  it("passes the committed stacks, and names both values and the file where one alone was changed", () => {
    assert.deepEqual(stackViolations(stacksAreAlike(contextOf(prod())), []), []);
    const changed = environmentOf(mutate(committedConfig("prod"), "worker.batchSize", 3));
    assert.deepEqual(stackViolations(stacksAreAlike(contextOf(changed)), []), [
      "worker.batchSize is 3 here and 1 in Pulumi.staging.yaml. Bring both together, or list the path and a reason in environment/differences.yaml.",
    ]);
  });

  it("knows the others by their accounts", () => {
    assert.deepEqual(
      otherStacks("266672885920").map(({ file }) => file),
      ["Pulumi.staging.yaml"],
    );
    assert.deepEqual(
      otherStacks("652617421195").map(({ file }) => file),
      ["Pulumi.prod.yaml"],
    );
  });
});

describe("policy/documents", () => {
  it("reads single statements, actions and resources as lists, and leaves denials out", () => {
    const document = JSON.stringify({
      Statement: [
        { Effect: "Allow", Action: "a:B", Resource: ["r"] },
        { Effect: "Deny", Action: "c:D", Resource: "s" },
      ],
    });
    assert.deepEqual(allowedBy(document), [{ actions: ["a:B"], resources: ["r"] }]);
    assert.deepEqual(allowedBy('{"Statement":{"Effect":"Allow","NotAction":"a:B","NotResource":"r"}}'), [{ actions: ["*"], resources: ["*"] }]);
  });

  it("matches as IAM does: * and ? stand for anything, and nothing else does", () => {
    assert.ok(covers("s3:Delete*", "s3:DeleteObject") && covers("S3:getobject", "s3:GetObject") && covers("arn:?", "arn:x"));
    assert.ok(!covers("s3:Get", "s3:GetObject") && !covers("a.b", "axb") && !covers("a?", "a"));
  });

  it("wants action and resource in one statement", () => {
    const apart = [
      { actions: ["a:B"], resources: ["x"] },
      { actions: ["a:C"], resources: ["y"] },
    ];
    assert.ok(permits(apart, "a:B", "x"));
    assert.ok(!permits(apart, "a:B", "y"));
  });
});
