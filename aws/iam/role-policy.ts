import { grant } from "../rights";
import type { AwsType } from "../type";
import { appRoles, withDeployer } from "./roles";

/** What a role may do, as its own policy says it. */
export const rolePolicy: AwsType = {
  token: "aws:iam/rolePolicy:RolePolicy",
  importId: { pattern: /^[\w+=,.@-]+:[\w+=,.@-]+$/, example: "app-role:policy-name" },
  identity: "{role}:{name}",
  terraform: { type: "aws_iam_role_policy", key: { role: "role", name: "name" }, importId: "{role}:{name}" },
  rights: {
    read: (place) => [grant(withDeployer(place), ["iam:GetRolePolicy"])],
    // The deployer's too. That no right to delete comes back is the pack's to say (deployers-may-not-delete).
    update: (place) => [grant(withDeployer(place), ["iam:PutRolePolicy"])],
    create: (place) => [grant(appRoles(place), ["iam:PutRolePolicy"])],
    lose: ["iam:DeleteRolePolicy"],
    look: (place) => [grant(withDeployer(place), ["iam:GetRolePolicy"])],
  },
};
