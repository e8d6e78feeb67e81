import { named } from "../import-id";
import { grant } from "../rights";
import type { AwsType } from "../type";
import { databaseKeeps, describeInstances, owned, publicAddress } from "./database";

/** A database. Its id in the state is RDS's own resource id since version 5 of the provider, and imports nothing. */
export const databaseInstance: AwsType = {
  token: "aws:rds/instance:Instance",
  importId: named("app-db"),
  identity: "{identifier}",
  terraform: { type: "aws_db_instance", key: { identifier: "identifier" }, importId: "{identifier}" },
  holds: "data",
  keeps: [...databaseKeeps, publicAddress],
  computed: ["address", "endpoint", "engineVersionActual", "hostedZoneId", "latestRestorableTime", "resourceId", "status"],
  gives: ["address"],
  rights: {
    read: (place) => [describeInstances(place), grant(owned("db", place), ["rds:ListTagsForResource"])],
    lose: ["rds:DeleteDBInstance", "rds:DeleteBlueGreenDeployment"],
    look: (place) => [describeInstances(place)],
  },
};
