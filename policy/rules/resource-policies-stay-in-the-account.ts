import { awsTypes } from "../../aws";
import type { RuleContext } from "../context";
import { type Finding, twofoldRule } from "../rule";
import { strangersIn } from "../strangers";

/** Types whose policy the program leaves to whoever wrote it: it stands in what AWS has answered, and not in what is stated. */
const held = awsTypes.flatMap(({ token, policy }) => (policy === undefined ? [] : [[token, policy] as const]));

/** Where each type keeps its policy. Buckets and functions have rules of their own. */
const policies: Readonly<Record<string, string>> = {
  ...Object.fromEntries(held),
  "aws:ecr/repositoryPolicy:RepositoryPolicy": "policy",
  "aws:kms/key:Key": "policy",
  "aws:kms/keyPolicy:KeyPolicy": "policy",
  "aws:secretsmanager/secretPolicy:SecretPolicy": "policy",
  "aws:sns/topicPolicy:TopicPolicy": "policy",
  "aws:sqs/queuePolicy:QueuePolicy": "policy",
};

export const resourcePoliciesRule = "resource-policies-stay-in-the-account";

export const resourcePoliciesStayInTheAccount = twofoldRule({
  name: resourcePoliciesRule,
  description: "A policy of a queue, topic, secret, repository or key lets in this account alone, and a service on its behalf.",
  types: Object.keys(policies),
  judge: (resource, context) => faultOf(resource, context),
  judgeStack: (stack, context) =>
    held
      .flatMap(([type]) => stack.ofType(type))
      .flatMap((resource): Finding[] => {
        const fault = faultOf(resource, context);
        return fault === undefined ? [] : [{ name: resource.name, fault }];
      }),
});

interface Judged {
  readonly name: string;
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

function faultOf({ name, type, props }: Judged, { facts }: RuleContext): string | undefined {
  const strangers = strangersIn(props[policies[type] ?? ""], facts.account.id);
  return strangers.length === 0 ? undefined : `${name} lets in ${strangers.join(", ")}. Name this account's principals, or add a condition aws:SourceAccount.`;
}
