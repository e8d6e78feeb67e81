import { distributionsOf } from "../cdn";
import type { Environment } from "../environment";
import type { Fault } from "../fault";
import { bucketsOf } from "../storage";
import { duplicates, missing } from "./references";

/** A deploy may reach only buckets and distributions that exist, by a role of its own. */
export function deliveryFaults({ delivery, storage, cdn, api, scraper, worker }: Partial<Environment>): Fault[] {
  if (delivery === undefined) return [];
  const roles = Object.entries({ api, scraper, worker, delivery }).flatMap(([room, facts]) =>
    facts === undefined ? [] : [[`${room}.role.name`, facts.role.name] as const],
  );
  const path = "delivery.role.grants";
  return [
    ...duplicates(roles, "role name").filter((fault) => fault.path === "delivery.role.name"),
    ...Object.entries(delivery.role.grants).flatMap(([id, grant]): Fault[] => {
      switch (grant.kind) {
        case "functions":
          return [];
        case "bucket":
          return storage === undefined ? [] : missing(`${path}.${id}.bucket`, [grant.bucket], bucketsOf(storage), "bucket");
        case "distribution":
          return cdn === undefined ? [] : missing(`${path}.${id}.distribution`, [grant.distribution], distributionsOf(cdn), "distribution");
      }
    }),
  ];
}
