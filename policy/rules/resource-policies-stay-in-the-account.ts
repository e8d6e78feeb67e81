import { allowedBy } from "../grants";
import { confinedToAccount } from "../iam/condition";
import { isOfAccount, nameOf } from "../iam/principal";
import { propertyRule } from "../rule";

/** Where each type keeps its policy. Buckets and functions have rules of their own. */
const policies: Readonly<Record<string, string>> = {
  "aws:ecr/repositoryPolicy:RepositoryPolicy": "policy",
  "aws:kms/key:Key": "policy",
  "aws:kms/keyPolicy:KeyPolicy": "policy",
  "aws:secretsmanager/secret:Secret": "policy",
  "aws:secretsmanager/secretPolicy:SecretPolicy": "policy",
  "aws:sns/topic:Topic": "policy",
  "aws:sns/topicPolicy:TopicPolicy": "policy",
  "aws:sqs/queue:Queue": "policy",
  "aws:sqs/queuePolicy:QueuePolicy": "policy",
};

/** Without one the resource's own account alone may use it: AWS's default. */
export const resourcePoliciesStayInTheAccount = propertyRule({
  name: "resource-policies-stay-in-the-account",
  description: "A policy of a queue, topic, secret, repository or key lets in this account alone, and a service on its behalf.",
  types: Object.keys(policies),
  judge: ({ name, type, props }, { facts }) => {
    const policy = props[policies[type] ?? ""];
    if ((policy ?? "") === "") return undefined;
    const { id } = facts.account;
    const strangers = allowedBy(policy).flatMap((statement) =>
      confinedToAccount(statement, id) ? [] : statement.principals.filter((principal) => !isOfAccount(principal, id)),
    );
    return strangers.length === 0
      ? undefined
      : `${name} lets in ${strangers.map(nameOf).join(", ")}. Name this account's principals, or add a condition aws:SourceAccount.`;
  },
});
