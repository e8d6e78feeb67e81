import type { PolicyResource } from "@pulumi/policy";
import { types } from "../../aws";
import { namesOneResource } from "../iam/arn";
import { isArnIn } from "../iam/condition";
import { type Finding, twofoldRule } from "../rule";
import { sourceOf } from "../stack-index";

const permissionType = types.permission.token;

/** Services that act for many customers, and what they act for: without it, anybody's API or rule could invoke the function. */
const actsFor: Readonly<Record<string, string>> = {
  "apigateway.amazonaws.com": types.api.token,
  "events.amazonaws.com": types.eventRule.token,
};

export const callersAreThisStacksOwn = twofoldRule({
  name: "callers-are-this-stacks-own",
  description: "A service may invoke a function for a named source of this account only; API Gateway and EventBridge for an API and a rule of this stack.",
  types: [permissionType, "aws:lambda/functionUrl:FunctionUrl"],
  judge: ({ name, type, props }) => {
    if (type !== permissionType)
      return props["authorizationType"] === "AWS_IAM" ? undefined : `${name} lets everybody invoke the function by its URL. Set authorizationType to AWS_IAM.`;
    const principal = String(props["principal"]);
    const isService = /^[a-z0-9.-]+\.amazonaws\.com$/.test(principal);
    return isService && isNamed(props["sourceArn"])
      ? undefined
      : `${name} lets ${principal} invoke the function for anybody. Name a service, and set sourceArn.`;
  },
  judgeStack: (stack, { facts }) => stack.ofType(permissionType).flatMap((permission) => strangeSource(permission, facts.account.id)),
});

/** What a preview of the program shows alone: an ARN that means one thing, or a text that another resource gives. */
const isNamed = (source: unknown): boolean => typeof source === "string" && (source.startsWith("arn:") ? namesOneResource(source) : /^[^*?]/.test(source));

function strangeSource(permission: PolicyResource, accountId: string): readonly Finding[] {
  const { name, props } = permission;
  const principal = String(props["principal"]);
  const source = sourceOf(permission, "sourceArn");
  const expected = actsFor[principal];
  const isOwn = source === undefined ? isInAccount(props, accountId) : leadsTo(source, String(props["sourceArn"]));
  return isOwn && (expected === undefined || source?.type === expected)
    ? []
    : [{ name, fault: `${name} lets ${principal} invoke the function for a source that is not of this stack. Take sourceArn from the stack's own resource.` }];
}

/** A bucket's ARN tells no account, so its account has to be said beside it. */
const isInAccount = (props: PolicyResource["props"], accountId: string): boolean =>
  props["sourceAccount"] === accountId || isArnIn(accountId, String(props["sourceArn"] ?? ""));

/** True when the ARN is the resource's own, or begins with it: an API is called by its stages and paths. */
const leadsTo = ({ props }: PolicyResource, arn: string): boolean =>
  [props["executionArn"], props["arn"]].some((own: unknown) => typeof own === "string" && (arn === own || arn.startsWith(`${own}/`)));
