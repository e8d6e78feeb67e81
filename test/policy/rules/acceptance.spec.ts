import assert from "node:assert/strict";
import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { differencesIn } from "../../../environment/differences";
import { Refusal } from "../../../environment/fault";
import { packRules } from "../../../policy/pack";
import { root } from "../../../policy/rules/no-room-is-missing";
import { unlikeOthers } from "../../../policy/unlike-others";
import { stacksAreAlike } from "../../../policy/rules/stacks-are-alike";
import { allow, policy } from "../../support/edits";
import { type Asked, contextOf, stackViolations, violations } from "../../support/policies";
import { committed, committedConfig, environmentOf, mutate } from "../../support/stacks";

const prod = () => committed("prod");
type Rule = ResourceValidationPolicy | StackValidationPolicy;
const rule = (name: string) => (packRules(contextOf({ ...prod(), exceptions: {} })) as readonly Rule[]).find((each) => each.name === name);
const resource = (type: string, props: Record<string, unknown>): Asked => ({ type, name: "app-other", props, protect: true });
const accepts = (name: string, type: string, props: Record<string, unknown>) =>
  assert.deepEqual(violations(rule(name) as ResourceValidationPolicy, resource(type, props)), []);

// What a rule must let pass although it looks like what it forbids.
describe("policy/rules, what they let pass", () => {
  it("CloudFront's own certificate, whatever version comes with it", () =>
    accepts("viewers-use-tls-1-2", "aws:cloudfront/distribution:Distribution", {
      viewerCertificate: { cloudfrontDefaultCertificate: true, minimumProtocolVersion: "TLSv1" },
    }));
  it("TLS 1.3 alone, and a version without its year", () => {
    for (const minimumProtocolVersion of ["TLSv1.3_2025", "TLSv1.2"])
      accepts("viewers-use-tls-1-2", "aws:cloudfront/distribution:Distribution", { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion } });
    accepts("viewers-use-tls-1-2", "aws:apigatewayv2/domainName:DomainName", { domainNameConfiguration: { securityPolicy: "TLS_1_3" } });
  });
  it("a CDN that refuses who comes unencrypted", () =>
    accepts("viewers-come-by-https", "aws:cloudfront/distribution:Distribution", { defaultCacheBehavior: { viewerProtocolPolicy: "https-only" } }));
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
  it("everybody as where something goes to, and any private network as where it comes from", () => {
    accepts("ingress-is-not-for-everybody", "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", { cidrIpv4: "0.0.0.0/0" });
    accepts("ingress-is-not-for-everybody", "aws:ec2/securityGroupRule:SecurityGroupRule", { type: "egress", cidrBlocks: ["0.0.0.0/0"] });
    accepts("ingress-is-not-for-everybody", "aws:ec2/securityGroup:SecurityGroup", { ingress: null, egress: [{ cidrBlocks: ["0.0.0.0/0"] }] });
    for (const cidrIpv4 of ["10.0.0.0/8", "172.16.0.0/12", "203.0.113.7/32", null])
      accepts("ingress-is-not-for-everybody", "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", { cidrIpv4 });
  });
  it("a delete under a prefix", () =>
    accepts("deletes-are-confined-to-a-prefix", "aws:iam/rolePolicy:RolePolicy", {
      policy: JSON.stringify({ Statement: { Effect: "Allow", Action: "s3:DeleteObject", Resource: "arn:aws:s3:::b/books/*" } }),
    }));
  it("a denial of everything", () =>
    accepts("grants-name-their-resources", "aws:iam/rolePolicy:RolePolicy", {
      policy: JSON.stringify({ Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] }),
    }));
  it("a list that names canonical users", () => {
    const grants = [{ grantee: { type: "CanonicalUser", id: "a" }, permission: "FULL_CONTROL" }];
    const acl = resource("aws:s3/bucketAcl:BucketAcl", { accessControlPolicy: { grants } });
    assert.deepEqual(stackViolations(rule("buckets-are-private") as StackValidationPolicy, [acl]), []);
  });
  it("the ARN or name of a secret, and a flag", () =>
    accepts("secret-variables-are-kept", "aws:lambda/function:Function", {
      environment: { variables: { DATABASE_SECRET_ARN: "a", DATABASE_SECRET_NAME: "b", HASHING: "off" } },
    }));
  it("a function that sets no concurrency aside, or says nothing of it", () => {
    accepts("concurrency-fits-the-account", "aws:lambda/function:Function", { reservedConcurrentExecutions: -1 });
    accepts("concurrency-fits-the-account", "aws:lambda/function:Function", {});
    accepts("concurrency-fits-the-account", "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig", { provisionedConcurrentExecutions: 0 });
    accepts("concurrency-fits-the-account", "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig", {});
  });
  it("properties that are null: the provider's word for unset", () => {
    accepts("passwords-are-not-stated", "aws:rds/instance:Instance", { password: null, passwordWo: null });
    accepts("routes-and-rules-stand-alone", "aws:ec2/securityGroup:SecurityGroup", { ingress: null });
    accepts("origins-are-private", "aws:cloudfront/distribution:Distribution", {});
    accepts("missing-images-stay-missing", "aws:cloudfront/distribution:Distribution", {});
    accepts("viewers-use-tls-1-2", "aws:cloudfront/distribution:Distribution", {});
    accepts("secret-variables-are-kept", "aws:lambda/function:Function", {});
    accepts("secret-variables-are-kept", "aws:lambda/function:Function", { environment: {} });
  });
  it("an origin that only says it is no other kind", () =>
    accepts("origins-are-private", "aws:cloudfront/distribution:Distribution", {
      origins: [
        { originId: "a", originAccessControlId: "E1", s3OriginConfig: { originAccessIdentity: "" }, customOriginConfig: null },
        { originId: "b", originAccessControlId: "", s3OriginConfig: { originAccessIdentity: "origin-access-identity/cloudfront/E1" } },
        { originId: "c", originAccessControlId: "E1", s3OriginConfig: {} },
      ],
    }));
  it("what AWS grants on everything only", () =>
    accepts("grants-name-their-resources", "aws:iam/policy:Policy", {
      policy: policy(allow(["ecr:GetAuthorizationToken", "xray:PutTraceSegments", "xray:PutTelemetryRecords"], "*"), allow("ECR:getauthorizationtoken", "*")),
    }));
  it("resources by how their names begin, in any region", () =>
    accepts("grants-name-their-resources", "aws:iam/policy:Policy", {
      policy: policy(allow("lambda:GetFunction", "arn:aws:lambda:*:1:function:app-*"), allow("s3:GetObject", "arn:aws:s3:::b/*")),
    }));
  it("a whole bucket for anything but a delete, and a delete of no objects", () =>
    accepts("deletes-are-confined-to-a-prefix", "aws:iam/policy:Policy", {
      policy: policy(
        allow(["s3:GetObject", "s3:PutObject"], "arn:aws:s3:::b/*"),
        allow("s3:DeleteBucketPolicy", "arn:aws:s3:::b"),
        allow("s3:DeleteObject", ["arn:aws:s3:::b/books/*", "arn:aws:s3:::b/one-object", "arn:aws:s3:::b"]),
        allow("*", "arn:aws:sqs:us-west-2:1:jobs"),
        { ...allow("s3:*", "*"), Effect: "Deny" },
      ),
    }));
});

describe("policy/rules/stacks-are-alike", () => {
  const theRoot: Asked = { type: root, name: "app", props: {}, protect: false };

  it("passes the committed stacks, and names both values and the file where one alone was changed", () => {
    assert.deepEqual(violations(stacksAreAlike(unlikeOthers(contextOf(prod()))), theRoot), []);
    const changed = environmentOf(mutate(committedConfig("prod"), "worker.batchSize", 3));
    assert.deepEqual(
      violations(stacksAreAlike(unlikeOthers(contextOf(changed))), { ...theRoot, type: "aws:sqs/queue:Queue" }),
      [],
      "it speaks once, of the root",
    );
    assert.deepEqual(violations(stacksAreAlike(unlikeOthers(contextOf(changed))), theRoot), [
      "worker.batchSize is 3 here and 1 in Pulumi.staging.yaml. Bring both together, or list the path with a reason and an owner in environment/differences.yaml.",
    ]);
  });

  it("names a list that one alone has emptied", () => {
    const emptied = environmentOf(mutate(committedConfig("prod"), "httpApi.cors.exposedHeaders", []));
    assert.match(
      String(violations(stacksAreAlike(unlikeOthers(contextOf(emptied))), theRoot)),
      /^httpApi\.cors\.exposedHeaders is \[\] here and \["x-app-version"/,
    );
  });

  it("tells the faults of the differences without a trace", () =>
    assert.throws(
      () => violations(stacksAreAlike(unlikeOthers(contextOf(prod()), () => differencesIn("differences.yaml", "- ["))), theRoot),
      (error) => error instanceof Refusal && error.stack === error.message && /^differences\.yaml is not valid YAML/.test(error.message),
    ));
});
