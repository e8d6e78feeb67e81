import type { PolicyResource } from "@pulumi/policy";
import { type Allowed, allowedBy } from "./documents";
import type { StackIndex } from "./stack-index";

/** What the roles of a stack may do, by the roles' names: read once, asked often. */
export class Roles {
  private readonly inline = new Map<string, Allowed[]>();
  private readonly managed = new Map<string, string[]>();

  constructor(stack: StackIndex) {
    for (const { props } of stack.ofType("aws:iam/rolePolicy:RolePolicy")) {
      const role = String(props["role"]);
      this.inline.set(role, [...(this.inline.get(role) ?? []), ...allowedBy(String(props["policy"]))]);
    }
    for (const { props } of stack.ofType("aws:iam/rolePolicyAttachment:RolePolicyAttachment")) {
      const role = String(props["role"]);
      this.managed.set(role, [...(this.managed.get(role) ?? []), String(props["policyArn"])]);
    }
  }

  allowed(role: string): readonly Allowed[] {
    return this.inline.get(role) ?? [];
  }

  /** ARNs of AWS managed policies that are attached. */
  attached(role: string): readonly string[] {
    return this.managed.get(role) ?? [];
  }
}

/** The name of a function's execution role, also while the role's ARN is unknown. */
export const roleNameOf = (lambda: PolicyResource): string => {
  const role = lambda.propertyDependencies["role"]?.[0];
  return String(role === undefined ? String(lambda.props["role"]).split("/").at(-1) : role.props["name"]);
};
