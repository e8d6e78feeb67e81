import type { PolicyResource } from "@pulumi/policy";
import { type Finding, stackRule } from "../rule";
import { sourceOf } from "../stack-index";

/** Services that act for many customers, and what they act for: without it, anybody's API or rule could invoke the function. */
const actsFor: Readonly<Record<string, string>> = {
  "apigateway.amazonaws.com": "aws:apigatewayv2/api:Api",
  "events.amazonaws.com": "aws:cloudwatch/eventRule:EventRule",
};

export const callersAreThisStacksOwn = stackRule({
  name: "callers-are-this-stacks-own",
  description: "A service may invoke a function for a named source only; API Gateway and EventBridge for an API and a rule of this stack.",
  judge: (stack) =>
    stack.ofType("aws:lambda/permission:Permission").flatMap((permission): Finding[] => {
      const fault = faultOf(permission);
      return fault === undefined ? [] : [{ name: permission.name, fault }];
    }),
});

function faultOf(permission: PolicyResource): string | undefined {
  const { name, props } = permission;
  const principal = String(props["principal"]);
  const expected = actsFor[principal];
  const source = sourceOf(permission, "sourceArn");
  if (source === undefined && !/^arn:aws:[a-z]/.test(String(props["sourceArn"] ?? "")))
    return `${name} lets ${principal} invoke the function for anybody. Set sourceArn.`;
  return expected === undefined || source?.type === expected
    ? undefined
    : `${name} lets ${principal} invoke the function for a source that is not of this stack. Take sourceArn from the stack's own resource.`;
}
