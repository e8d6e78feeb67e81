import { named } from "../import-id";
import { anywhere, grant } from "../rights";
import type { AwsType } from "../type";
import { appRoles, withDeployer } from "./roles";

/** A role. Its policies are resources of their own: a list inside it claims to be all there is, and no rule over policies sees it. */
export const role: AwsType = {
  token: "aws:iam/role:Role",
  importId: named("app-role"),
  terraform: { type: "aws_iam_role", key: { name: "name" }, importId: "{name}" },
  computed: ["createDate", "uniqueId"],
  inline: ["inlinePolicies", "managedPolicyArns"],
  gives: ["arn"],
  rights: {
    read: (place) => [
      grant(withDeployer(place), ["iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies", "iam:GetRolePolicy", "iam:ListRoleTags"]),
    ],
    // Who may assume a role, and for how long, is a person's to change; of what the program makes, the tags are its own.
    update: (place) => [grant(appRoles(place), ["iam:TagRole", "iam:UntagRole"])],
    create: (place) => [grant(appRoles(place), ["iam:CreateRole", "iam:TagRole"])],
    lose: ["iam:RemoveRoleFromInstanceProfile", "iam:DetachRolePolicy", "iam:DeleteRolePolicy", "iam:DeleteRolePermissionsBoundary", "iam:DeleteRole"],
    look: (place) => [grant(withDeployer(place), ["iam:GetRole"]), grant(anywhere, ["iam:GetAccountAuthorizationDetails"])],
  },
};
