import { grant, wholly } from "../rights";
import type { AwsType } from "../type";

/** Whose tokens the account takes: how the deploy workflow is let in. A person's to change; CI only looks. */
export const openIdConnectProvider: AwsType = {
  token: "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
  importId: {
    pattern: /^arn:aws:iam::\d{12}:oidc-provider\/[a-z0-9.-]+(\/\S+)?$/,
    example: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com",
  },
  terraform: { type: "aws_iam_openid_connect_provider", key: { url: "url" }, importId: "{arn}" },
  rights: {
    read: ({ id }) => [grant([`arn:aws:iam::${id}:oidc-provider/token.actions.githubusercontent.com`], ["iam:GetOpenIDConnectProvider"])],
    lose: ["iam:DeleteOpenIDConnectProvider"],
    look: wholly("iam:ListOpenIDConnectProviders"),
  },
};
