import { ListOriginAccessControlsCommand, type OriginAccessControlSummary } from "@aws-sdk/client-cloudfront";
import { types } from "..";
import { type Live, followed } from "../clients";
import type { Finder } from "../finding";
import { type Lister, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";

const find: Finder = async ({ inputs }, live) => {
  const all = await controlsOf(live);
  return all
    .filter(({ Name }) => Name === inputs["name"])
    .flatMap(({ Id, Description }) => (Id === undefined ? [] : [{ importId: Id, ...(Description !== undefined && { hint: Description }) }]));
};

const controlsOf = ({ cloudfront, once }: Live): Promise<OriginAccessControlSummary[]> =>
  once("origin-access-controls", () =>
    followed(async (marker) => {
      const { OriginAccessControlList: list } = await cloudfront.send(new ListOriginAccessControlsCommand({ Marker: marker }));
      return { items: list?.Items, next: list?.NextMarker };
    }),
  );

const list: Lister = async (live) =>
  (await controlsOf(live)).flatMap(({ Id, Name = "" }) => liveResource(types.originAccessControl.token, Id, { names: [Name] }));

export const originAccessControls: LiveKind = {
  listed: "origin access controls",
  find: { [types.originAccessControl.token]: find },
  list,
};
