import { allow, also, policy, set, without } from "../../support/edits";
import type { Mutations } from "./mutation";

/** Who may do what, and what nobody may read. */
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
  "passwords-are-not-stated": {
    "a dummy": [set("app-database-instance", "password", "not-used"), /app-database-instance states password/],
    "empty text": [set("app-database-instance", "password", ""), /states password/],
    "of a cluster": [also({ type: "aws:rds/cluster:Cluster", props: { masterPassword: "x" } }), /app-other states masterPassword/],
    "write-only, of either": [
      also({ type: "aws:rds/instance:Instance", props: { passwordWo: "x", masterPasswordWo: "x" } }),
      /app-other states passwordWo, masterPasswordWo\. Remove it/,
    ],
  },
  "buckets-trust-one-distribution": {
    "CloudFront without a condition": [
      also({
        type: "aws:s3/bucketPolicy:BucketPolicy",
        props: { policy: policy({ ...allow("s3:GetObject", "*"), Principal: { Service: "cloudfront.amazonaws.com" } }) },
      }),
      /app-other opens its bucket/,
    ],
    everybody: [
      also({ type: "aws:s3/bucketPolicy:BucketPolicy", props: { policy: policy({ ...allow("s3:GetObject", "*"), Principal: "*" }) } }),
      /app-other opens its bucket/,
    ],
    "another service's statement, which names its source, beside CloudFront's, which names another thing": [
      also({
        type: "aws:s3/bucketPolicy:BucketPolicy",
        props: {
          policy: policy(
            { ...allow("s3:PutObject", "*"), Principal: { Service: "logging.s3.amazonaws.com" }, Condition: { ArnLike: { "aws:SourceArn": "arn" } } },
            {
              ...allow("s3:GetObject", "*"),
              Principal: { Service: ["cloudfront.amazonaws.com"] },
              Condition: { StringEquals: { "aws:SourceAccount": "1" }, Bool: {} },
            },
          ),
        },
      }),
      /app-other opens its bucket.*AWS:SourceArn/,
    ],
    "everybody, spelt out": [
      also({ type: "aws:s3/bucketPolicy:BucketPolicy", props: { policy: policy({ ...allow("s3:GetObject", "*"), Principal: { AWS: "*" } }) } }),
      /opens/,
    ],
  },
};
