import { grant } from "../rights";
import type { AwsType } from "../type";
import { appRoles, withDeployer } from "./roles";

/** What a role may do, by a policy that others have as well. */
export const rolePolicyAttachment: AwsType = {
  token: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  importId: {
    pattern: /^[\w+=,.@-]+\/arn:aws:iam::(aws|\d{12}):policy\/.+$/,
    example: "app-role/arn:aws:iam::aws:policy/ReadOnlyAccess",
  },
  identity: "{role}/{policyArn}",
  terraform: { type: "aws_iam_role_policy_attachment", key: { role: "role", policyArn: "policy_arn" }, importId: "{role}/{policy_arn}" },
  rights: {
    read: (place) => [grant(withDeployer(place), ["iam:ListAttachedRolePolicies"])],
    create: (place) => [
      // Without the condition a role of the app could be made an administrator, and do what CI itself may not.
      grant(appRoles(place), ["iam:AttachRolePolicy"], {
        ArnLike: { "iam:PolicyARN": ["arn:aws:iam::aws:policy/service-role/AWSLambda*", "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"] },
      }),
    ],
    lose: ["iam:DetachRolePolicy"],
    look: (place) => [grant(withDeployer(place), ["iam:ListAttachedRolePolicies"])],
  },
};
