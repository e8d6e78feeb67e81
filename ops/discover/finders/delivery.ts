import { ListOpenIDConnectProvidersCommand } from "@aws-sdk/client-iam";
import { type Finder, text } from "../finder";

/** A provider is known by its issuer, with which its ARN ends. IAM gives the whole list at once: an account may have 100. */
const identityProvider: Finder = async ({ inputs }, { iam }) => {
  const issuer = text(inputs, "url").replace(/^https:\/\//, "");
  const { OpenIDConnectProviderList: all = [] } = await iam.send(new ListOpenIDConnectProvidersCommand({}));
  return all.flatMap(({ Arn }) => (Arn?.endsWith(`:oidc-provider/${issuer}`) ? [{ importId: Arn, outputs: { arn: Arn } }] : []));
};

export const deliveryFinders: Readonly<Record<string, Finder>> = {
  "aws:iam/openIdConnectProvider:OpenIdConnectProvider": identityProvider,
};
