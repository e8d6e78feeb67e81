import { allow, also, linked, policy, set, without } from "../../support/edits";
import type { Mutations } from "./mutation";

/** The trust of a role that workflows assume, with these conditions on their tokens. */
const trust = (tests?: Readonly<Record<string, unknown>>, operator = "StringLike") =>
  policy({ Effect: "Allow", Action: "sts:AssumeRoleWithWebIdentity", ...(tests !== undefined && { Condition: { [operator]: tests } }) });

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
    "a denial beside it only": [
      set("app-worker-role-queue", "policy", policy({ Effect: "Deny", Action: "sqs:*", Resource: "*" })),
      /may not sqs:ReceiveMessage/,
    ],
  },
  "grants-name-their-resources": {
    "an action on everything": [
      set("app-api-role-secrets", "policy", policy(allow("secretsmanager:GetSecretValue", "*"))),
      /app-api-role-secrets grants secretsmanager:GetSecretValue on everything/,
    ],
    "every action": [set("app-api-role-secrets", "policy", policy(allow("*", "arn:aws:s3:::a/b"))), /grants \*/],
    "every action of a service": [set("app-api-role-secrets", "policy", policy(allow(["s3:*"], ["arn:aws:s3:::a/b"]))), /grants s3:\*/],
    "each of several": [set("app-api-role-secrets", "policy", policy(allow(["s3:*", "sqs:*"], "arn:aws:s3:::a/b"))), /grants s3:\*, sqs:\* on/],
    "everything but one action": [set("app-api-role-secrets", "policy", policy({ Effect: "Allow", NotAction: "iam:*", Resource: "*" })), /grants \*/],
    "one wide statement among narrow ones": [
      set(
        "app-scraper-role-repository",
        "policy",
        policy(allow("ecr:GetAuthorizationToken", "*"), allow(["ecr:GetAuthorizationToken", "ecr:BatchGetImage"], "*")),
      ),
      /grants ecr:BatchGetImage on/,
    ],
  },
  "deletes-are-confined-to-a-prefix": {
    "a whole bucket": [
      set("app-worker-role-images", "policy", policy(allow(["s3:DeleteObject"], ["arn:aws:s3:::b/*"]))),
      /app-worker-role-images may delete in arn:aws:s3:::b\/\*/,
    ],
    "a version in any bucket": [set("app-worker-role-images", "policy", policy(allow("s3:DeleteObjectVersion", "*"))), /may delete in \*/],
    "by a pattern of actions": [set("app-worker-role-images", "policy", policy(allow("s3:Delete*", "arn:aws:s3:::b*"))), /may delete in arn:aws:s3:::b\*/],
    "one whole bucket among prefixes, and every bucket": [
      set(
        "app-worker-role-images",
        "policy",
        policy(allow(["s3:GetObject", "s3:DeleteObject"], ["arn:aws:s3:::b/books/*", "arn:aws:s3:::b/*"]), allow("s3:*", "arn:aws:s3:::*")),
      ),
      /may delete in arn:aws:s3:::b\/\*, arn:aws:s3:::\*\. Grant it under a prefix/,
    ],
  },
  "callers-are-this-stacks-own": {
    "any API": [
      also({ type: "aws:lambda/permission:Permission", props: { principal: "apigateway.amazonaws.com" } }),
      /app-other lets apigateway.amazonaws.com invoke the function for anybody/,
    ],
    "a star": [also({ type: "aws:lambda/permission:Permission", props: { principal: "s3.amazonaws.com", sourceArn: "*" } }), /for anybody/],
    "an API by its ARN, which may be anybody's": [
      also({
        type: "aws:lambda/permission:Permission",
        props: { principal: "apigateway.amazonaws.com", sourceArn: "arn:aws:execute-api:us-west-2:1:a1b2c3/*/*" },
      }),
      /app-other lets apigateway.amazonaws.com invoke the function for a source that is not of this stack/,
    ],
    "an API in the rule's place": [
      linked("app-invocations-schedule-scraper-warmup-permission", "sourceArn", "app-http-api-gateway"),
      /app-invocations-schedule-scraper-warmup-permission lets events.amazonaws.com invoke/,
    ],
    "a function in the API's place": [linked("app-http-api-permission", "sourceArn", "app-api-function"), /app-http-api-permission lets/],
  },
  "deployers-may-not-delete": {
    "a function": [
      set(
        "app-delivery-role-policy",
        "policy",
        policy(allow(["lambda:GetFunction", "lambda:DeleteFunction"], "arn:aws:lambda:us-west-2:1:function:bluemoxon-*")),
      ),
      /app-delivery-role-policy lets a workflow lambda:DeleteFunction\./,
    ],
    "whatever a service can delete": [
      set("app-delivery-role-policy", "policy", policy(allow("cloudfront:*", "arn:aws:cloudfront::1:distribution/E1"))),
      /lets a workflow cloudfront:\*/,
    ],
    "something that no list here names": [
      set("app-delivery-role-policy", "policy", policy(allow("sns:DeleteTopic", "arn:aws:sns:us-west-2:1:t"))),
      /sns:DeleteTopic/,
    ],
    "everything but reading": [
      set("app-delivery-role-policy", "policy", policy({ Effect: "Allow", NotAction: "s3:Get*", Resource: "*" })),
      /lets a workflow \*/,
    ],
    "a second policy of the role": [
      also({
        type: "aws:iam/rolePolicy:RolePolicy",
        props: { role: "github-actions-deploy", policy: policy(allow("rds:DeleteDBInstance", "arn:aws:rds:us-west-2:1:db:a")) },
      }),
      /app-other lets a workflow rds:DeleteDBInstance/,
    ],
  },
  "workflows-are-one-repositorys": {
    "no condition": [set("app-delivery-role", "assumeRolePolicy", trust()), /app-delivery-role trusts workflows of any repository/],
    "any subject": [set("app-delivery-role", "assumeRolePolicy", trust({ "github:aud": "sts.amazonaws.com", "github:sub": "repo:*" })), /any repository/],
    "any repository of an owner": [
      set("app-delivery-role", "assumeRolePolicy", trust({ "github:aud": "sts.amazonaws.com", "github:sub": "repo:owner/*" })),
      /any repository/,
    ],
    "one subject of several that is anybody's": [
      set("app-delivery-role", "assumeRolePolicy", trust({ "github:aud": "sts.amazonaws.com", "github:sub": ["repo:owner/name:*", "*"] })),
      /any repository/,
    ],
    "no subject": [set("app-delivery-role", "assumeRolePolicy", trust({ "github:aud": "sts.amazonaws.com" })), /any repository/],
    "a subject that only ends like one": [
      set("app-delivery-role", "assumeRolePolicy", trust({ "github:aud": "sts.amazonaws.com", "github:sub": "*repo:owner/name:*" })),
      /any repository/,
    ],
    "tokens that are meant for others": [set("app-delivery-role", "assumeRolePolicy", trust({ "github:sub": "repo:owner/name:*" })), /State :aud/],
    "tokens one of whose audiences is anybody's": [
      set("app-delivery-role", "assumeRolePolicy", trust({ "github:aud": ["sts.amazonaws.com", "*"], "github:sub": "repo:owner/name:*" })),
      /State :aud/,
    ],
    ...Object.fromEntries(
      // Each lets in what it does not name: the opposite, one value of several, a token without the claim.
      ["StringNotLike", "ForAllValues:StringLike", "StringLikeIfExists"].map((operator) => [
        `conditions under ${operator}`,
        [
          set("app-delivery-role", "assumeRolePolicy", trust({ "github:aud": "sts.amazonaws.com", "github:sub": "repo:owner/name:*" }, operator)),
          /any repository/,
        ],
      ]),
    ),
  },
};
