// Over 150 lines: one table of edits that a rule must notice.
import { allow, also, policy, set } from "../../support/edits";
import type { Mutations } from "./mutation";

const granted = (...statements: readonly object[]) => set("app-api-role-secrets", "policy", policy(...statements));

/** The deploy role with one more policy attached. */
const attached = (policyArn: string) =>
  also({ type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment", props: { role: "github-actions-deploy", policyArn } });

/** What policies grant to those who have them. */
export const grantMutations: Mutations = {
  "grants-name-their-resources": {
    "an action on everything": [
      set("app-api-role-secrets", "policy", policy(allow("secretsmanager:GetSecretValue", "*"))),
      /app-api-role-secrets grants secretsmanager:GetSecretValue too widely/,
    ],
    "every action": [set("app-api-role-secrets", "policy", policy(allow("*", "arn:aws:s3:::a/b"))), /grants \*/],
    "every action of a service": [set("app-api-role-secrets", "policy", policy(allow(["s3:*"], ["arn:aws:s3:::a/b"]))), /grants s3:\*/],
    "each of several": [set("app-api-role-secrets", "policy", policy(allow(["s3:*", "sqs:*"], "arn:aws:s3:::a/b"))), /grants s3:\*, sqs:\* too/],
    "everything but one action": [set("app-api-role-secrets", "policy", policy({ Effect: "Allow", NotAction: "iam:*", Resource: "*" })), /grants \*/],
    "one wide statement among narrow ones": [
      set(
        "app-scraper-role-repository",
        "policy",
        policy(allow("ecr:GetAuthorizationToken", "*"), allow(["ecr:GetAuthorizationToken", "ecr:BatchGetImage"], "*")),
      ),
      /grants ecr:BatchGetImage too/,
    ],
    "an action by its end, which lets in what AWS adds one day": [granted(allow("s3:*Object", "arn:aws:s3:::a/b")), /grants s3:\*Object too/],
    "all actions in other wildcards": [
      granted(allow(["s3:?*", "S3:**", "*:*", "s3"], "arn:aws:s3:::a/b"), allow("s3:GetObject", "?*")),
      /grants s3:\?\*, S3:\*\*, \*:\*, s3:GetObject too/,
    ],
    "every resource of a service, or of a type": [
      granted(
        allow("sqs:SendMessage", "arn:aws:sqs:us-west-2:1:*"),
        allow("lambda:GetFunction", ["arn:aws:lambda:us-west-2:1:function:a", "arn:aws:lambda:us-west-2:1:function:*"]),
      ),
      /grants sqs:SendMessage, lambda:GetFunction too/,
    ],
    "every resource but one": [granted({ Effect: "Allow", Action: "s3:GetObject", NotResource: "arn:aws:s3:::a/b" }), /grants s3:GetObject too/],
    "everything, under a condition": [
      granted({ ...allow("s3:GetObject", "*"), Condition: { StringEquals: { "aws:PrincipalAccount": "266672885920" } } }),
      /grants s3:GetObject too/,
    ],
    "one statement that is no list": [set("app-api-role-secrets", "policy", JSON.stringify({ Statement: allow("iam:*", "*") })), /grants iam:\* too/],
    "a document that is none": [set("app-api-role-secrets", "policy", "{"), /grants \* too/],
    "a policy that is not inline": [also({ type: "aws:iam/policy:Policy", props: { policy: policy(allow("*", "*")) } }), /app-other grants \* too/],
    "a policy of a user": [also({ type: "aws:iam/userPolicy:UserPolicy", props: { policy: policy(allow("*", "*")) } }), /app-other grants \* too/],
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
    "a whole bucket in other wildcards, and other letters": [
      set("app-worker-role-images", "policy", policy(allow("S3:deleteobject", ["arn:aws:s3:::b/?*", "arn:aws:s3:::b/**", "arn:*", "arn:aws:s3:*:*:b/*"]))),
      /may delete in arn:aws:s3:::b\/\?\*, arn:aws:s3:::b\/\*\*, arn:\*, arn:aws:s3:\*:\*:b\/\*\. /,
    ],
    "a prefix of any bucket, whose star takes in slashes": [
      set("app-worker-role-images", "policy", policy(allow("s3:*Object", "arn:aws:s3:::b*/books/*"))),
      /may delete in arn:aws:s3:::b\*\/books\/\*/,
    ],
    "all but one bucket, and all but one action": [
      set("app-worker-role-images", "policy", policy({ Effect: "Allow", NotAction: "s3:GetObject", NotResource: "arn:aws:s3:::b/*" })),
      /may delete in \*/,
    ],
    "an access point": [
      set("app-worker-role-images", "policy", policy(allow("s3:DeleteObject", "arn:aws:s3:us-west-2:1:accesspoint/a/object/*"))),
      /may delete in arn:aws:s3:us-west-2:1:accesspoint\/a\/object\/\*/,
    ],
    "a policy that is not inline": [also({ type: "aws:iam/policy:Policy", props: { policy: policy(allow("s3:Delete*", "*")) } }), /app-other may delete in \*/],
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
    "a pattern that covers deleting": [
      set("app-delivery-role-policy", "policy", policy(allow(["lambda:D*", "rds:*Instance", "?qs:delete*", "lambda:Get*"], "arn:aws:x"))),
      /lets a workflow lambda:D\*, rds:\*Instance, \?qs:delete\*\. /,
    ],
    "what takes away by another word": [
      set(
        "app-delivery-role-policy",
        "policy",
        policy(
          allow(["ecr:BatchDeleteImage", "kms:ScheduleKeyDeletion", "ec2:TerminateInstances", "sqs:PurgeQueue", "s3:PutLifecycleConfiguration"], "arn:aws:x"),
        ),
      ),
      /lets a workflow ecr:BatchDeleteImage, kms:ScheduleKeyDeletion, ec2:TerminateInstances, sqs:PurgeQueue, s3:PutLifecycleConfiguration\. /,
    ],
    "a right to any right": [
      set("app-delivery-role-policy", "policy", policy(allow(["iam:GetRole", "iam:AttachRolePolicy", "sts:AssumeRole", "iam:PassRole"], "arn:aws:x"))),
      /lets a workflow iam:AttachRolePolicy, sts:AssumeRole, iam:PassRole\. /,
    ],
    "an attached policy that nobody has read": [attached("arn:aws:iam::aws:policy/AdministratorAccess"), /app-other lets a workflow \*/],
    "an attached policy that was reviewed, for functions": [
      attached("arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"),
      /app-other lets a workflow ec2:DeleteNetworkInterface/,
    ],
    "an attached policy of the program": [
      (resources) =>
        also({
          type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
          props: { role: "github-actions-deploy" },
          links: { policyArn: "app-policy" },
        })(also({ type: "aws:iam/policy:Policy", name: "app-policy", props: { policy: policy(allow("lambda:DeleteFunction", "arn:aws:x")) } })(resources)),
      /app-other lets a workflow lambda:DeleteFunction/,
    ],
    "a role that a workflow may take on beside others, in one statement or in two": [
      (resources) =>
        set(
          "app-api-role",
          "assumeRolePolicy",
          policy(
            { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } },
            { Effect: "Allow", Action: "sts:AssumeRoleWithWebIdentity", Principal: { AWS: "266672885920", Federated: "x" } },
          ),
        )(set("app-api-role-secrets", "policy", policy(allow("sqs:DeleteQueue", "arn:aws:x")))(resources)),
      /app-api-role-secrets lets a workflow sqs:DeleteQueue/,
    ],
    "a workflow's role whose trust is written in a pattern": [
      (resources) =>
        set(
          "app-api-role",
          "assumeRolePolicy",
          policy({ Effect: "Allow", Action: "STS:AssumeRoleWith*", Principal: { Federated: "x" } }),
        )(set("app-api-role-secrets", "policy", policy(allow("sqs:DeleteQueue", "arn:aws:x")))(resources)),
      /app-api-role-secrets lets a workflow sqs:DeleteQueue/,
    ],
  },
  "attached-policies-are-known": {
    "AdministratorAccess on the API's role": [
      set("app-api-role-x-ray-daemon-write-access", "policyArn", "arn:aws:iam::aws:policy/AdministratorAccess"),
      /app-api-role-x-ray-daemon-write-access attaches arn:aws:iam::aws:policy\/AdministratorAccess, which nobody has reviewed here/,
    ],
    "a policy of another account": [attached("arn:aws:iam::652617421195:policy/app"), /app-other attaches arn:aws:iam::652617421195:policy\/app, which nobody/],
    "a policy of the account that the program does not register": [
      attached("arn:aws:iam::266672885920:policy/by-hand"),
      /app-other attaches arn:aws:iam::266672885920:policy\/by-hand, whose text can't be read here\. Let the program register it/,
    ],
    "no policy at all": [
      also({ type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment", props: {} }),
      /app-other attaches undefined, whose text can't be read/,
    ],
    "a policy of a user": [
      also({ type: "aws:iam/userPolicyAttachment:UserPolicyAttachment", props: { policyArn: "arn:aws:iam::aws:policy/PowerUserAccess" } }),
      /app-other attaches arn:aws:iam::aws:policy\/PowerUserAccess/,
    ],
    "an attachment that claims to be all there are": [
      also({ type: "aws:iam/policyAttachment:PolicyAttachment", props: { policyArn: "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess" } }),
      /app-other takes away what others have attached/,
    ],
  },
};
