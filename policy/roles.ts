import type { PolicyResource } from "@pulumi/policy";
import { types } from "../aws";
import { type Answer, decide } from "./iam/decision";
import { type Statement, statementsOf } from "./iam/document";
import { grantedBy } from "./iam/managed-policies";
import { type StackIndex, sourceOf } from "./stack-index";

/** A resource that gives a role its rights, and what it grants. */
export interface Grant {
  readonly name: string;
  readonly statements: readonly Statement[];
}

/** What the roles of a stack may do, by the roles' names, from inline policies and attached ones: read once, asked often. */
export class Roles {
  private readonly byRole = new Map<string, Grant[]>();

  constructor(stack: StackIndex) {
    for (const { name, props } of stack.ofType(types.rolePolicy.token)) this.add(String(props["role"]), { name, statements: statementsOf(props["policy"]) });
    for (const attachment of stack.ofType(types.rolePolicyAttachment.token))
      this.add(String(attachment.props["role"]), { name: attachment.name, statements: attachedBy(attachment) });
  }

  grantsOf(role: string): readonly Grant[] {
    return this.byRole.get(role) ?? [];
  }

  /** @param resource an ARN in full. */
  answer(role: string, action: string, resource: string): Answer {
    return decide(
      this.grantsOf(role).flatMap(({ statements }) => statements),
      action,
      resource,
    );
  }

  /** True when the role has all these actions, wherever they lead. */
  mayAnywhere(role: string, actions: readonly string[]): boolean {
    return actions.every((action) => this.answer(role, action, "any resource") === "always");
  }

  private add(role: string, grant: Grant): void {
    const grants = this.byRole.get(role);
    if (grants === undefined) this.byRole.set(role, [grant]);
    else grants.push(grant);
  }
}

export const customerManaged = "aws:iam/policy:Policy";

/** A policy of the program is read by reference: while it is about to be made, a preview knows its text but not its ARN. */
function attachedBy(attachment: PolicyResource): readonly Statement[] {
  const source = sourceOf(attachment, "policyArn");
  return source?.type === customerManaged ? statementsOf(source.props["policy"]) : grantedBy(String(attachment.props["policyArn"]));
}

/** The name of a function's execution role, also while the role's ARN is unknown. */
export const roleNameOf = (lambda: PolicyResource): string => {
  const role = lambda.propertyDependencies["role"]?.[0];
  return String(role === undefined ? String(lambda.props["role"]).split("/").at(-1) : role.props["name"]);
};
