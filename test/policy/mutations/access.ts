import { allow, also, policy, set, without } from "../../support/edits";
import type { Mutations } from "./mutation";

/** Who may do what. */
export const accessMutations: Mutations = {
  "secret-variables-are-kept": {
    "an empty password": [set("app-api-function", "environment.variables.DB_PASSWORD", ""), /states DB_PASSWORD/],
    "a token": [set("app-worker-function", "environment.variables.API_TOKEN", "dummy"), /states API_TOKEN/],
    "a hash that only another function keeps": [
      set("app-worker-function", "environment.variables.API_KEY_HASH", "x"),
      /states API_KEY_HASH.*keep\.app-worker-function/,
    ],
    "each other kind of secret, by name": [
      set("app-worker-function", "environment", {
        variables: { JWT_SECRET: "x", ADMIN_EMAIL: "x", ADMIN_EMAILS: "x", PRIVATE_KEY: "x", OPENAI_API_KEY: "x", DEBUG: "x" },
      }),
      /states JWT_SECRET, ADMIN_EMAIL, ADMIN_EMAILS, PRIVATE_KEY, OPENAI_API_KEY\. Remove it from the program/,
    ],
  },
  "functions-may-join-their-network": {
    "no attachment": [without("app-api-role-lambda-vpc-access-execution-role"), /app-api-function stands in a VPC, but bluemoxon-api-role may not/],
    "an attachment of another role": [set("app-worker-role-lambda-vpc-access-execution-role", "role", "other"), /app-worker-function stands in a VPC/],
  },
  "functions-may-send-traces": {
    "no attachment": [without("app-api-role-x-ray-daemon-write-access"), /app-api-function is traced, but bluemoxon-api-role may not send traces/],
    "an attachment of another role": [set("app-worker-role-x-ray-daemon-write-access", "role", "other"), /app-worker-function is traced/],
    "another policy": [
      set("app-api-role-x-ray-daemon-write-access", "policyArn", "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"),
      /app-api-function is traced/,
    ],
    "a grant on one thing, which X-Ray does not know": [
      (resources) =>
        set(
          "app-api-role-secrets",
          "policy",
          policy(allow("xray:*", "arn:aws:xray:us-west-2:1:group/a")),
        )(without("app-api-role-x-ray-daemon-write-access")(resources)),
      /app-api-function is traced/,
    ],
  },
  "producers-may-send": {
    "no policy": [without("app-worker-producer-policy"), /app-api-function may not sqs:SendMessage, sqs:GetQueueUrl, sqs:GetQueueAttributes/],
    "another queue": [
      set("app-worker-producer-policy", "policy", policy(allow("sqs:*", "arn:aws:sqs:us-west-2:266672885920:other"))),
      /may not sqs:SendMessage/,
    ],
    "one action less": [
      set(
        "app-worker-producer-policy",
        "policy",
        policy(allow(["sqs:SendMessage", "sqs:GetQueueUrl"], "arn:aws:sqs:us-west-2:266672885920:bluemoxon-analysis-jobs")),
      ),
      /may not sqs:GetQueueAttributes on arn:aws:sqs:us-west-2:266672885920:bluemoxon-analysis-jobs\. Grant it to bluemoxon-api-role/,
    ],
    "any function that is told the name": [
      set("app-worker-function", "environment.variables.ANALYSIS_QUEUE_NAME", "jobs"),
      /app-worker-function may not sqs:SendMessage, sqs:GetQueueUrl, sqs:GetQueueAttributes on arn:aws:sqs:us-west-2:266672885920:jobs/,
    ],
  },
  "consumers-may-receive": {
    "no policy": [without("app-worker-role-queue"), /app-worker-function may not sqs:ReceiveMessage, sqs:DeleteMessage, sqs:GetQueueAttributes/],
    "the policy on another role": [set("app-worker-role-queue", "role", "other"), /Grant it to bluemoxon-analysis-worker-exec-role/],
    "one action less": [
      set(
        "app-worker-role-queue",
        "policy",
        policy(allow(["sqs:ReceiveMessage", "sqs:DeleteMessage"], "arn:aws:sqs:us-west-2:266672885920:bluemoxon-analysis-jobs")),
      ),
      /may not sqs:GetQueueAttributes on arn:aws:sqs:us-west-2:266672885920:bluemoxon-analysis-jobs\. /,
    ],
    "a denial beside it, on a role that has the right": [
      also({
        type: "aws:iam/rolePolicy:RolePolicy",
        props: { role: "bluemoxon-analysis-worker-exec-role", policy: policy({ ...allow("sqs:Delete*", "*"), Effect: "Deny" }) },
      }),
      /app-worker-function may not sqs:DeleteMessage on/,
    ],
    "a right that hangs on a condition": [
      set(
        "app-worker-role-queue",
        "policy",
        policy({
          ...allow("sqs:*", "arn:aws:sqs:us-west-2:266672885920:bluemoxon-analysis-jobs"),
          Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
        }),
      ),
      /may not sqs:ReceiveMessage, sqs:DeleteMessage, sqs:GetQueueAttributes/,
    ],
    "everything but that": [
      set("app-worker-role-queue", "policy", policy({ Effect: "Allow", NotAction: "sqs:Receive*", Resource: "*" })),
      /may not sqs:ReceiveMessage on/,
    ],
    "a denial beside it only": [
      set("app-worker-role-queue", "policy", policy({ Effect: "Deny", Action: "sqs:*", Resource: "*" })),
      /may not sqs:ReceiveMessage/,
    ],
  },
  "ingress-is-not-for-everybody": {
    "the database's port for everybody": [
      set("app-network-sg-database-ingress-postgres-from-staging", "cidrIpv4", "0.0.0.0/0"),
      /app-network-sg-database-ingress-postgres-from-staging admits everybody \(0\.0\.0\.0\/0\)\. Name the network or the security group/,
    ],
    "everybody's other addresses": [set("app-network-sg-database-ingress-postgres-from-lambda", "cidrIpv6", "::/0"), /admits everybody \(::\/0\)/],
    "a new rule, for half the internet": [
      also({ type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", props: { ipProtocol: "-1", cidrIpv4: "0.0.0.0/1" } }),
      /app-other admits everybody/,
    ],
    "a rule of the older kind": [
      also({
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        props: { type: "ingress", cidrBlocks: ["10.0.0.0/8", "0.0.0.0/0"], ipv6CidrBlocks: ["::/0"] },
      }),
      /app-other admits everybody \(0\.0\.0\.0\/0, ::\/0\)/,
    ],
    "a rule inside a group": [set("app-network-sg-lambda", "ingress", [{}, { cidrBlocks: ["0.0.0.0/0"] }]), /app-network-sg-lambda admits everybody/],
    "a rule inside the default group": [
      also({ type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", props: { ingress: [{ ipv6CidrBlocks: ["::/0"] }] } }),
      /app-other admits everybody/,
    ],
  },
  "viewers-come-by-https": {
    "everybody served": [set("app-cdn-frontend", "defaultCacheBehavior.viewerProtocolPolicy", "allow-all"), /app-cdn-frontend serves \* unencrypted/],
    "one path served": [
      set("app-cdn-frontend", "orderedCacheBehaviors.0.viewerProtocolPolicy", "allow-all"),
      /app-cdn-frontend serves \/book-images\/\* unencrypted\. Set viewers to redirect-to-https\./,
    ],
    "nothing said": [set("app-cdn-images", "defaultCacheBehavior.viewerProtocolPolicy", undefined), /app-cdn-images serves \* unencrypted/],
    "no behavior": [set("app-cdn-images", "defaultCacheBehavior", undefined), /app-cdn-images serves \* unencrypted/],
  },
};
