// Over 150 lines: one rule, told case by case.
import assert from "node:assert/strict";
import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import type { Phase } from "../../../environment/phase";
import { packRules } from "../../../policy/pack";
import { allow, policy } from "../../support/edits";
import { type Asked, contextOf, stackViolations, violations } from "../../support/policies";
import { committed } from "../../support/stacks";

const facts = committed("prod");
const { id } = facts.account;
const resource = (type: string, props: Record<string, unknown>, name = "app-other"): Asked => ({ type, name, props, protect: true });
const reports = (rule: string, exceptions: typeof facts.exceptions, ...resources: readonly Asked[]) => {
  const found = packRules(contextOf({ ...facts, exceptions })).find(({ name }) => name === rule) as ResourceValidationPolicy & StackValidationPolicy;
  return [...resources.flatMap((each) => violations(found, each)), ...("validateStack" in found ? stackViolations(found, resources) : [])];
};
const accepts = (rule: string, ...resources: readonly Asked[]) => assert.deepEqual(reports(rule, {}, ...resources), []);

// What a rule must let pass although it looks like what it forbids.
describe("policy/rules over trust and attached policies, what they let pass", () => {
  const distribution = resource("aws:cloudfront/distribution:Distribution", {}, "app-cdn");
  const identity = resource("aws:cloudfront/originAccessIdentity:OriginAccessIdentity", { s3CanonicalUserId: "a1" }, "app-identity");
  const bucketPolicy = (...statements: readonly object[]) =>
    resource("aws:s3/bucketPolicy:BucketPolicy", { policy: policy(...statements.map((each) => ({ ...allow("s3:GetObject", "*"), ...each }))) });

  it("a bucket that names this stack's own, by each operator that names, and in any letters of the key", () => {
    const principal = { Principal: { Service: ["cloudfront.amazonaws.com"] } };
    const statements = ["StringEquals", "StringLike", "ArnEquals", "ArnLike"].map((operator) => ({
      ...principal,
      Condition: { [operator]: { "aws:sourcearn": ["<app-cdn.arn>"] }, Bool: {} },
    }));
    accepts("buckets-trust-one-distribution", distribution, bucketPolicy(...statements));
    accepts("buckets-trust-one-distribution", identity, bucketPolicy({ Principal: { AWS: "<app-identity.iamArn>", CanonicalUser: "a1" } }));
  });

  it("a bucket that lets in this account, a service on its behalf, and a denial for everybody", () =>
    accepts(
      "buckets-trust-one-distribution",
      bucketPolicy(
        { Principal: { AWS: [`arn:aws:iam::${id}:role/app`, id] } },
        { Principal: { Service: "logging.s3.amazonaws.com" }, Condition: { StringEquals: { "aws:SourceAccount": id } } },
        { Effect: "Deny", Principal: "*" },
      ),
    ));

  it("a queue for this account, a service on its behalf, and no policy at all", () => {
    const queuePolicy = policy(
      { ...allow("sqs:*", "*"), Principal: { AWS: `arn:aws:iam::${id}:root` } },
      {
        ...allow("sqs:SendMessage", "*"),
        Principal: { Service: "sns.amazonaws.com" },
        Condition: { ArnLike: { "aws:SourceArn": `arn:aws:sns:us-west-2:${id}:*` } },
      },
      { ...allow("sqs:SendMessage", "*"), Principal: "*", Condition: { StringEquals: { "aws:PrincipalAccount": id } } },
      { Effect: "Deny", Action: "sqs:*", Resource: "*", Principal: "*" },
    );
    accepts("resource-policies-stay-in-the-account", resource("aws:sqs/queuePolicy:QueuePolicy", { policy: queuePolicy }));
    for (const props of [{}, { policy: null }, { policy: "" }]) accepts("resource-policies-stay-in-the-account", resource("aws:sqs/queue:Queue", props));
  });

  it("a role of a service, of an identity of the account, and of a workflow of one repository", () => {
    const issuer = "token.actions.githubusercontent.com";
    const provider = `arn:aws:iam::${id}:oidc-provider/${issuer}`;
    const role = resource("aws:iam/role:Role", {
      assumeRolePolicy: policy(
        {
          Effect: "Allow",
          Action: "sts:AssumeRole",
          Principal: { Service: ["lambda.amazonaws.com", "ec2.amazonaws.com"], AWS: `arn:aws:iam::${id}:role/app` },
        },
        { Effect: "Deny", Action: "sts:*", Principal: "*" },
        {
          Effect: "Allow",
          Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
          Principal: { Federated: provider, AWS: id, Service: "lambda.amazonaws.com" },
          Condition: {
            StringEquals: { [`${issuer}:AUD`]: "sts.amazonaws.com" },
            StringLike: { [`${issuer}:sub`]: ["repo:owner/name:*", "repo:owner@1/other@2:ref:*"] },
          },
        },
      ),
    });
    accepts("trust-policies-name-their-principals", role);
    accepts("workflows-are-one-repositorys", role);
  });

  it("a service that invokes a function for a source of this account, or for one whose account is said beside it, and a URL for identities", () => {
    const permission = (props: Record<string, unknown>) => accepts("callers-are-this-stacks-own", resource("aws:lambda/permission:Permission", props));
    permission({ principal: "sns.amazonaws.com", sourceArn: `arn:aws:sns:us-west-2:${id}:a` });
    permission({ principal: "s3.amazonaws.com", sourceArn: "arn:aws:s3:::a", sourceAccount: id });
    accepts("callers-are-this-stacks-own", resource("aws:lambda/functionUrl:FunctionUrl", { authorizationType: "AWS_IAM" }));
  });

  it("an attached policy that was reviewed, and one that the program registers, by reference or by its ARN", () => {
    const attachment = (props: Record<string, unknown>, links = {}): Asked => ({
      ...resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", props),
      links,
    });
    const policyArn = `arn:aws:iam::${id}:policy/app`;
    const registered = resource("aws:iam/policy:Policy", { arn: policyArn, policy: policy() }, "app-policy");
    accepts("attached-policies-are-known", attachment({ policyArn: "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess" }));
    accepts("attached-policies-are-known", registered, attachment({ policyArn }));
    accepts(
      "attached-policies-are-known",
      resource("aws:iam/policy:Policy", { policy: policy() }, "app-policy"),
      attachment({ policyArn: "<app-policy.arn>" }, { policyArn: "app-policy" }),
    );
  });

  it("a workflow's right that is denied beside, and a role that no workflow takes on", () => {
    const federated = { Federated: `arn:aws:iam::${id}:oidc-provider/x` };
    const role = (Action: string, Principal: object) =>
      resource("aws:iam/role:Role", { name: "app", assumeRolePolicy: policy({ Effect: "Allow", Action, Principal }) }, "app-role");
    const granted = (...statements: readonly object[]) =>
      resource("aws:iam/rolePolicy:RolePolicy", { role: "app", policy: policy(...statements) }, "app-policy");
    const workflow = role("sts:AssumeRoleWithWebIdentity", federated);
    accepts("deployers-may-not-delete", workflow, granted({ Effect: "Deny", Action: "lambda:DeleteFunction", Resource: "*" }));
    const deleting = granted(allow("lambda:DeleteFunction", "arn:aws:x"));
    assert.equal(reports("deployers-may-not-delete", {}, workflow, deleting).length, 1);
    accepts("deployers-may-not-delete", role("sts:TagSession", federated), deleting);
    accepts("deployers-may-not-delete", role("sts:*", { Service: "lambda.amazonaws.com" }), deleting);
  });

  it("a workflow's right that its reconcile row takes away, until the row's phase", () => {
    const { "app-delivery-role-policy": rows = [] } = facts.ledger.reconcile;
    assert.ok(rows.some(({ path }) => path === "policy"));
    const stack = [
      resource(
        "aws:iam/role:Role",
        { name: "app", assumeRolePolicy: policy({ Effect: "Allow", Action: "sts:*", Principal: { Federated: "x" } }) },
        "app-delivery-role",
      ),
      resource("aws:iam/rolePolicy:RolePolicy", { role: "app", policy: policy(allow("lambda:DeleteFunction", "arn:aws:x")) }, "app-delivery-role-policy"),
    ];
    const inPhase = (phase: Phase) => {
      const found = packRules(contextOf({ ...facts, exceptions: {} }, phase)).find(({ name }) => name === "deployers-may-not-delete") as StackValidationPolicy;
      return stackViolations(found, stack).length;
    };
    assert.deepEqual([inPhase("adopt"), inPhase("reconcile"), inPhase("steady")], [0, 1, 1]);
  });

  it("a function's caller that acts for a source of this stack, of whatever kind where no kind is asked for", () => {
    const bucket = resource("aws:s3/bucket:Bucket", { arn: "arn:aws:s3:::own" }, "app-bucket");
    const permission = (sourceArn: string): Asked => ({
      ...resource("aws:lambda/permission:Permission", { principal: "s3.amazonaws.com", sourceArn }),
      links: { sourceArn: "app-bucket" },
    });
    accepts("callers-are-this-stacks-own", bucket, permission("arn:aws:s3:::own"));
    assert.equal(reports("callers-are-this-stacks-own", {}, bucket, permission("arn:aws:s3:::owned")).length, 1);
  });

  it("an open bucket, said once: by itself, and not once more beside the others", () =>
    assert.equal(reports("buckets-trust-one-distribution", {}, bucketPolicy({ Principal: "*" })).length, 1));

  it("an attached policy that the stack file excuses, and no other", () => {
    const attachment = resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", { policyArn: "arn:aws:iam::aws:policy/AmazonSQSFullAccess" });
    const excused = (name: string) =>
      reports("attached-policies-are-known", { "attached-policies-are-known": { [name]: { reason: "a reason", owner: "@somebody" } } }, attachment);
    assert.deepEqual(excused("app-other"), []);
    assert.equal(excused("app-another").length, 1);
  });
});
