import type { DatabaseFacts } from "../database";
import type { Environment } from "../environment";
import type { Fault } from "../fault";
import { missing } from "./references";

/** The database stands in subnets and security groups that exist, in at least two zones, with ceilings above floors. */
export function databaseFaults({ database, network }: Partial<Environment>): Fault[] {
  if (database === undefined) return [];
  if (network === undefined) return ceilingFaults(database);
  const { subnets } = database.subnetGroup;
  const zones = new Set(subnets.map((key) => network.subnets[key]?.availabilityZone).filter((zone) => zone !== undefined));
  return [
    ...missing("database.subnetGroup.subnets", subnets, network.subnets, "subnet"),
    ...missing("database.securityGroups", database.securityGroups, network.securityGroups, "security group"),
    ...(zones.size === 1 ? [{ path: "database.subnetGroup.subnets", message: `all lie in ${[...zones].join()}; RDS needs two availability zones` }] : []),
    ...ceilingFaults(database),
  ];
}

function ceilingFaults(database: DatabaseFacts): Fault[] {
  switch (database.kind) {
    case "instance":
      return database.maxAllocatedStorageGb >= database.allocatedStorageGb
        ? []
        : [{ path: "database.maxAllocatedStorageGb", message: `is below allocatedStorageGb (${database.allocatedStorageGb} GiB)` }];
    case "aurora-serverless":
      return database.maxCapacityAcu >= database.minCapacityAcu
        ? []
        : [{ path: "database.maxCapacityAcu", message: `is below minCapacityAcu (${database.minCapacityAcu} ACU)` }];
  }
}
