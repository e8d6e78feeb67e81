import { type Rights, grant } from "../grant";

/** Who signs in, and how the deploy workflow is let in. Secrets and identity providers are a person's to change: CI only looks. */
export const accessRights: Rights = ({ region, id }) => {
  const pools = [`arn:aws:cognito-idp:${region}:${id}:userpool/*`];
  return {
    "aws:cognito/userPool:UserPool": {
      read: [grant(pools, ["cognito-idp:DescribeUserPool", "cognito-idp:GetUserPoolMfaConfig"])],
      update: [grant(pools, ["cognito-idp:UpdateUserPool", "cognito-idp:SetUserPoolMfaConfig"])],
      create: [],
      lose: ["cognito-idp:DeleteUserPool"],
    },
    "aws:cognito/userPoolClient:UserPoolClient": {
      read: [grant(pools, ["cognito-idp:DescribeUserPoolClient"])],
      update: [grant(pools, ["cognito-idp:UpdateUserPoolClient"])],
      create: [],
      lose: ["cognito-idp:DeleteUserPoolClient"],
    },
    "aws:cognito/userPoolDomain:UserPoolDomain": {
      // AWS names no resource of this action: a sign-in domain is looked up among everybody's.
      read: [grant(["*"], ["cognito-idp:DescribeUserPoolDomain"])],
      update: [],
      create: [],
      lose: ["cognito-idp:DeleteUserPoolDomain"],
    },
    "aws:secretsmanager/secret:Secret": {
      read: [grant([`arn:aws:secretsmanager:${region}:${id}:secret:bluemoxon*`], ["secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy"])],
      // UpdateSecret could carry a value, and is denied.
      update: [],
      create: [],
      lose: ["secretsmanager:DeleteSecret"],
    },
    "aws:iam/openIdConnectProvider:OpenIdConnectProvider": {
      read: [grant([`arn:aws:iam::${id}:oidc-provider/token.actions.githubusercontent.com`], ["iam:GetOpenIDConnectProvider"])],
      update: [],
      create: [],
      lose: ["iam:DeleteOpenIDConnectProvider"],
    },
  };
};
