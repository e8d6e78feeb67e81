import { DescribeDBSubnetGroupsCommand, paginateDescribeDBSubnetGroups } from "@aws-sdk/client-rds";
import { types } from "..";
import { ifPresent, pages } from "../clients";
import { type Finder, answered, text } from "../finding";
import { type Lister, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";
import { named, withArn } from "./called.live";

/** RDS names are unique in an account and region, so a name finds one resource or none. */
const find: Finder = async ({ inputs }, { rds }) => {
  const DBSubnetGroupName = text(inputs, "name");
  const found = await ifPresent(() => rds.send(new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName })));
  return answered(found?.DBSubnetGroups?.[0]?.DBSubnetGroupName);
};

const list: Lister = async ({ rds: client }) =>
  (await pages(paginateDescribeDBSubnetGroups({ client }, {}), (page) => page.DBSubnetGroups)).flatMap(({ DBSubnetGroupName: id, DBSubnetGroupArn }) =>
    liveResource(types.subnetGroup.token, id, { ...named(id), ...withArn(DBSubnetGroupArn) }),
  );

export const subnetGroups: LiveKind = { listed: "subnet groups", find: { [types.subnetGroup.token]: find }, list };
