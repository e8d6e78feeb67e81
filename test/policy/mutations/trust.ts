import { allow, also, policy, set } from "../../support/edits";
import type { Mutations } from "./mutation";

const issuer = "token.actions.githubusercontent.com";
const provider = `arn:aws:iam::266672885920:oidc-provider/${issuer}`;
const aud = { [`${issuer}:aud`]: "sts.amazonaws.com" };
const sub = { [`${issuer}:sub`]: "repo:owner/name:*" };
const named = { StringEquals: aud, StringLike: sub };

const trusting = (role: string, ...statements: readonly object[]) => set(role, "assumeRolePolicy", policy(...statements));

/** The deploy role with these conditions on the tokens that it takes. */
const trust = (Condition?: unknown, rest: object = {}) =>
  trusting("app-delivery-role", {
    Effect: "Allow",
    Action: "sts:AssumeRoleWithWebIdentity",
    Principal: { Federated: provider },
    ...(Condition !== undefined && { Condition }),
    ...rest,
  });

const anyRepository = /app-delivery-role trusts workflows of any repository\. State :aud, and :sub/;

/** Who may take a role on. */
export const trustMutations: Mutations = {
  "workflows-are-one-repositorys": {
    "no condition": [trust(), anyRepository],
    "any subject": [trust({ ...named, StringLike: { [`${issuer}:sub`]: "repo:*" } }), anyRepository],
    "any repository of an owner": [trust({ ...named, StringLike: { [`${issuer}:sub`]: "repo:owner/*" } }), anyRepository],
    "a repository with any letter in it": [trust({ ...named, StringLike: { [`${issuer}:sub`]: "repo:owner/nam?:*" } }), anyRepository],
    "one subject of several that is anybody's": [trust({ ...named, StringLike: { [`${issuer}:sub`]: ["repo:owner/name:*", "*"] } }), anyRepository],
    "a subject that is filled in at the request": [trust({ ...named, StringLike: { [`${issuer}:sub`]: "repo:owner/name:${aws:x}" } }), anyRepository],
    "a subject that only ends like one": [trust({ ...named, StringLike: { [`${issuer}:sub`]: "*repo:owner/name:*" } }), anyRepository],
    "no subject": [trust({ StringEquals: aud }), anyRepository],
    "tokens that are meant for others": [trust({ StringLike: sub }), anyRepository],
    "tokens one of whose audiences is anybody's": [trust({ ...named, StringEquals: { [`${issuer}:aud`]: ["sts.amazonaws.com", "*"] } }), anyRepository],
    "a subject of another provider": [trust({ ...named, StringLike: { "github:sub": "repo:owner/name:*" } }), anyRepository],
    "another spelling of the action": [trust({ StringEquals: aud }, { Action: "STS:assumerole*" }), anyRepository],
    "all actions but one": [trust({ StringEquals: aud }, { Action: undefined, NotAction: "sts:TagSession" }), anyRepository],
    "a provider beside it, whose tokens the conditions do not test": [
      trust(named, { Principal: { Federated: [provider, "accounts.google.com"] } }),
      anyRepository,
    ],
    "everybody's tokens": [trust(named, { Principal: "*" }), anyRepository],
    "a statement that is no list": [
      set("app-delivery-role", "assumeRolePolicy", JSON.stringify({ Statement: { Effect: "Allow", Action: "sts:*", Principal: { Federated: provider } } })),
      anyRepository,
    ],
    ...Object.fromEntries(
      // Each lets in what it does not name: the opposite, a token without the claim, one value of several.
      ["StringNotLike", "StringLikeIfExists", "ForAllValues:StringLike", "Null"].map((operator) => [
        `conditions under ${operator}`,
        [trust({ [operator]: { ...aud, ...sub } }), anyRepository],
      ]),
    ),
  },
  "trust-policies-name-their-principals": {
    everybody: [
      trusting("app-api-role", { Effect: "Allow", Action: "sts:AssumeRole", Principal: "*" }),
      /app-api-role may be assumed by everybody\. Name a service/,
    ],
    "everybody in a list, under a condition": [
      trusting("app-api-role", {
        Effect: "Allow",
        Action: "sts:AssumeRole",
        Principal: { AWS: ["*"] },
        Condition: { StringEquals: { "sts:ExternalId": "x" } },
      }),
      /app-api-role may be assumed by everybody/,
    ],
    "everybody but one": [
      trusting("app-api-role", { Effect: "Allow", Action: "sts:AssumeRole", NotPrincipal: { AWS: "arn:aws:iam::266672885920:root" } }),
      /assumed by everybody/,
    ],
    "another account beside Lambda": [
      trusting("app-api-role", {
        Effect: "Allow",
        Action: "sts:AssumeRole",
        Principal: { Service: "lambda.amazonaws.com", AWS: "arn:aws:iam::652617421195:root" },
      }),
      /assumed by arn:aws:iam::652617421195:root\./,
    ],
    "any service": [trusting("app-api-role", { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "*.amazonaws.com" } }), /assumed by everybody/],
    "what is no service of AWS": [
      trusting("app-api-role", { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.example.com" } }),
      /assumed by lambda.example.com/,
    ],
    "what only begins like a service of AWS, and what only ends like one": [
      trusting("app-api-role", {
        Effect: "Allow",
        Action: "sts:AssumeRole",
        Principal: { Service: ["lambda.amazonaws.com.example.com", "x/lambda.amazonaws.com"] },
      }),
      /assumed by lambda\.amazonaws\.com\.example\.com, x\/lambda\.amazonaws\.com\. /,
    ],
    "an identity provider that calls itself a service": [
      trust(named, { Principal: { Federated: "lambda.amazonaws.com" } }),
      /app-delivery-role may be assumed by lambda\.amazonaws\.com\. /,
    ],
    "an identity provider of everybody's": [
      trust(named, { Principal: { Federated: "accounts.google.com" } }),
      /app-delivery-role may be assumed by accounts.google.com/,
    ],
    "no document": [set("app-api-role", "assumeRolePolicy", ""), /assumed by everybody/],
  },
  "resource-policies-stay-in-the-account": {
    "a queue for everybody": [
      also({ type: "aws:sqs/queuePolicy:QueuePolicy", props: { policy: policy({ ...allow("sqs:SendMessage", "*"), Principal: "*" }) } }),
      /app-other lets in everybody\. Name this account's principals, or add a condition aws:SourceAccount/,
    ],
    "a topic for everybody's events, under a condition that everybody meets": [
      also({
        type: "aws:sqs/queuePolicy:QueuePolicy",
        props: {
          policy: policy({
            ...allow("sqs:SendMessage", "*"),
            Principal: { Service: "sns.amazonaws.com" },
            Condition: { ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:*" } },
          }),
        },
      }),
      /app-other lets in sns.amazonaws.com/,
    ],
    "a policy inside the queue": [
      set("app-worker-queue", "policy", policy({ ...allow("sqs:*", "*"), Principal: { AWS: "*" } })),
      /app-worker-queue lets in everybody/,
    ],
    "a secret for another account": [
      also({
        type: "aws:secretsmanager/secretPolicy:SecretPolicy",
        props: { policy: policy({ ...allow("secretsmanager:GetSecretValue", "*"), Principal: { AWS: "arn:aws:iam::652617421195:role/app" } }) },
      }),
      /app-other lets in arn:aws:iam::652617421195:role\/app/,
    ],
    "images for all but one": [
      also({
        type: "aws:ecr/repositoryPolicy:RepositoryPolicy",
        props: { policy: policy({ Effect: "Allow", Action: "ecr:*", NotPrincipal: { AWS: "652617421195" } }) },
      }),
      /app-other lets in everybody/,
    ],
  },
};
