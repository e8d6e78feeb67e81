import { ListOpenIDConnectProvidersCommand } from "@aws-sdk/client-iam";
import { types } from "..";
import { type Finder, text } from "../finding";
import { type Lister, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";

/** A provider is known by its issuer, with which its ARN ends. IAM gives the whole list at once: an account may have 100. */
const find: Finder = async ({ inputs }, { iam }) => {
  const issuer = text(inputs, "url").replace(/^https:\/\//, "");
  const { OpenIDConnectProviderList: all = [] } = await iam.send(new ListOpenIDConnectProvidersCommand({}));
  return all.flatMap(({ Arn }) => (Arn?.endsWith(`:oidc-provider/${issuer}`) ? [{ importId: Arn, outputs: { arn: Arn } }] : []));
};

/** A provider has no name, only an issuer, which others in the account may share: tags alone make it the app's. */
const list: Lister = async ({ iam }) =>
  ((await iam.send(new ListOpenIDConnectProvidersCommand({}))).OpenIDConnectProviderList ?? []).flatMap(({ Arn }) =>
    liveResource(types.openIdConnectProvider.token, Arn),
  );

export const openIdConnectProviders: LiveKind = { listed: "identity providers", find: { [types.openIdConnectProvider.token]: find }, list };
