import { named } from "../import-id";
import { grant } from "../rights";
import type { AwsType } from "../type";
import { owned } from "./database";

/** The subnets that a database may stand in. */
export const subnetGroup: AwsType = {
  token: "aws:rds/subnetGroup:SubnetGroup",
  importId: named("app-db-subnet-group"),
  terraform: { type: "aws_db_subnet_group", key: { name: "name" }, importId: "{name}" },
  rights: {
    read: (place) => [grant(owned("subgrp", place), ["rds:DescribeDBSubnetGroups", "rds:ListTagsForResource"])],
    lose: ["rds:DeleteDBSubnetGroup"],
    look: ({ region, id }) => [grant([`arn:aws:rds:${region}:${id}:subgrp:*`], ["rds:DescribeDBSubnetGroups"])],
  },
};
