import { type CloudFrontOriginAccessIdentitySummary, paginateListCloudFrontOriginAccessIdentities } from "@aws-sdk/client-cloudfront";
import { types } from "..";
import { type Live, pages } from "../clients";
import type { Finder } from "../finding";
import { type Lister, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";

const identitiesOf = ({ cloudfront: client, once }: Live): Promise<CloudFrontOriginAccessIdentitySummary[]> =>
  once("origin-access-identities", () =>
    pages(paginateListCloudFrontOriginAccessIdentities({ client }, {}), (page) => page.CloudFrontOriginAccessIdentityList?.Items),
  );

/** An identity has no name; its comment is all that tells it apart. */
const find: Finder = async ({ inputs }, live) => {
  const all = await identitiesOf(live);
  return all.filter(({ Comment }) => Comment === inputs["comment"]).flatMap(({ Id }) => (Id === undefined ? [] : [{ importId: Id }]));
};

/** One has no name: its comment tells whose it is. */
const list: Lister = async (live) =>
  (await identitiesOf(live)).flatMap(({ Id, Comment = "" }) => liveResource(types.originAccessIdentity.token, Id, { names: [Comment] }));

export const originAccessIdentities: LiveKind = {
  listed: "origin access identities",
  find: { [types.originAccessIdentity.token]: find },
  list,
};
