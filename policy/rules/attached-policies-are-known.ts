import { types } from "../../aws";
import { isReviewed } from "../iam/managed-policies";
import { customerManaged } from "../roles";
import { type Finding, twofoldRule } from "../rule";
import { sourceOf } from "../stack-index";

const attachments = [
  types.rolePolicyAttachment.token,
  "aws:iam/userPolicyAttachment:UserPolicyAttachment",
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
] as const;

/** These claim to be all there is, and take away what others have attached. */
const exclusive = [
  "aws:iam/policyAttachment:PolicyAttachment",
  "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
  "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive",
];

/** An attachment says nothing of what it grants: AdministratorAccess looks like any other. */
export const attachedPoliciesAreKnown = twofoldRule({
  name: "attached-policies-are-known",
  description: "What is attached is an AWS managed policy that was reviewed here, or a policy that the program itself registers.",
  types: [...attachments, ...exclusive],
  judge: ({ name, type, props }, { facts }) => {
    if (exclusive.includes(type)) return `${name} takes away what others have attached. Attach each policy by a RolePolicyAttachment of its own.`;
    const arn = String(props["policyArn"]);
    return isReviewed(arn) || isOwn(arn, facts.account.id)
      ? undefined
      : `${name} attaches ${arn}, which nobody has reviewed here. Grant what is needed inline, or review it and list it in policy/iam/managed-policies.ts.`;
  },
  judgeStack: (stack, { facts }) => {
    const registered = new Set(stack.ofType(customerManaged).map(({ props }) => props["arn"] as unknown));
    return attachments
      .flatMap((type) => stack.ofType(type))
      .filter((attachment) => sourceOf(attachment, "policyArn")?.type !== customerManaged)
      .map(({ name, props }) => ({ name, arn: String(props["policyArn"]) }))
      .filter(({ arn }) => !isReviewed(arn) && isOwn(arn, facts.account.id) && !registered.has(arn))
      .map(({ name, arn }): Finding => ({
        name,
        fault: `${name} attaches ${arn}, whose text can't be read here. Let the program register it as aws.iam.Policy, or grant inline.`,
      }));
  },
});

/** What may be a policy of the program, as far as an ARN tells: neither AWS's nor another account's. */
const isOwn = (arn: string, accountId: string): boolean => !arn.startsWith("arn:") || arn.startsWith(`arn:aws:iam::${accountId}:policy/`);
