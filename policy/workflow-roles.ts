import type { PolicyResource } from "@pulumi/policy";
import type { StackIndex } from "./stack-index";

/** The roles that a workflow assumes with a token of its platform's identity provider. */
export const workflowRoles = (stack: StackIndex): readonly PolicyResource[] =>
  stack.ofType("aws:iam/role:Role").filter(({ props }) => String(props["assumeRolePolicy"]).includes("sts:AssumeRoleWithWebIdentity"));
