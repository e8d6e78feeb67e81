import { anywhere, grant } from "../rights";
import type { AwsType } from "../type";
import { pools } from "./pools";
import { userPoolKeeps } from "./user-pool-keeps";

/** Who may sign in, with their passwords. */
export const userPool: AwsType = {
  token: "aws:cognito/userPool:UserPool",
  importId: { pattern: /^[a-z]{2}(-[a-z]+)+-\d_\w+$/, example: "us-west-2_AbCdEfGhI" },
  terraform: { type: "aws_cognito_user_pool", service: "cognitoidp", key: { name: "name" } },
  holds: "data",
  keeps: userPoolKeeps,
  computed: ["creationDate", "endpoint", "estimatedNumberOfUsers", "lastModifiedDate"],
  rights: {
    read: (place) => [grant(pools(place), ["cognito-idp:DescribeUserPool", "cognito-idp:GetUserPoolMfaConfig"])],
    update: (place) => [grant(pools(place), ["cognito-idp:UpdateUserPool", "cognito-idp:SetUserPoolMfaConfig"])],
    lose: ["cognito-idp:DeleteUserPool"],
    look: (place) => [grant(anywhere, ["cognito-idp:ListUserPools"]), grant(pools(place), ["cognito-idp:DescribeUserPool"])],
  },
};
