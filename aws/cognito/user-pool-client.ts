import { grant } from "../rights";
import type { AwsType } from "../type";
import { pools } from "./pools";

/** An application that signs people in. Its id is in the app's own code. */
export const userPoolClient: AwsType = {
  token: "aws:cognito/userPoolClient:UserPoolClient",
  importId: {
    pattern: /^[a-z]{2}(-[a-z]+)+-\d_\w+\/[a-z0-9]{1,128}$/,
    example: "us-west-2_AbCdEfGhI/3ho4ek12345678909nh3fmhpko",
  },
  identity: "{userPoolId}/{id}",
  terraform: {
    type: "aws_cognito_user_pool_client",
    service: "cognitoidp",
    key: { userPoolId: "user_pool_id", name: "name" },
    importId: "{user_pool_id}/{id}",
  },
  holds: "an identity",
  rights: {
    read: (place) => [grant(pools(place), ["cognito-idp:DescribeUserPoolClient"])],
    update: (place) => [grant(pools(place), ["cognito-idp:UpdateUserPoolClient"])],
    lose: ["cognito-idp:DeleteUserPoolClient"],
    look: (place) => [grant(pools(place), ["cognito-idp:ListUserPoolClients"])],
  },
};
