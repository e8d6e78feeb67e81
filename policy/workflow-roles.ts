import type { PolicyResource } from "@pulumi/policy";
import { types } from "../aws";
import { allowedBy } from "./grants";
import { speaksOf } from "./iam/decision";
import type { Statement } from "./iam/document";
import type { StackIndex } from "./stack-index";

/** True for an allowing statement of a trust policy by which whoever has a token of an identity provider may assume the role. */
export const trustsTokens = (statement: Statement): boolean =>
  speaksOf(statement, "sts:AssumeRoleWithWebIdentity") && statement.principals.some(({ kind }) => kind === "Federated" || kind === "everybody");

/** The roles that a workflow assumes with a token of its platform's identity provider. */
export const workflowRoles = (stack: StackIndex): readonly PolicyResource[] =>
  stack.ofType(types.role.token).filter(({ props }) => allowedBy(props["assumeRolePolicy"]).some(trustsTokens));
