import { types } from "../aws";
import { type Statement, statementsOf } from "./iam/document";

/** The types whose `policy` says what an identity may do. */
export const identityPolicies = [types.rolePolicy.token, "aws:iam/policy:Policy", "aws:iam/userPolicy:UserPolicy", "aws:iam/groupPolicy:GroupPolicy"] as const;

/** The statements of a document that allow something. Nothing is deducted for a Deny beside them. */
export const allowedBy = (document: unknown): readonly Statement[] => statementsOf(document).filter(({ effect }) => effect === "Allow");
