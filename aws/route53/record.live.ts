import type { ResourceRecordSet } from "@aws-sdk/client-route-53";
import { type DnsFacts, validationsByRow } from "../../environment/dns";
import { validationRecord } from "../acm/validation.live";
import { type Finder, text } from "../finding";
import { recordId, recordsByKey } from "./records.live";

/** Those with a routing policy share a name and a type, up to a hundred of them: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html */
const find: Finder = async ({ inputs }, live) => {
  const [HostedZoneId, name, type] = [text(inputs, "zoneId"), text(inputs, "name"), text(inputs, "type")];
  if (HostedZoneId === "") return [];
  const found = (await recordsByKey(live, HostedZoneId)).get(`${name} ${type}`) ?? [];
  return found.map((each) => ({
    importId: recordId(HostedZoneId, each),
    ...(each.SetIdentifier !== undefined && { hint: routingOf(each) }),
  }));
};

/** Which of several answers one is, for a person. */
const routingOf = ({ SetIdentifier, Weight, Region, Failover }: ResourceRecordSet): string =>
  [SetIdentifier, Weight === undefined ? undefined : `weight ${Weight}`, Region, Failover].filter((part) => part !== undefined).join(", ");

/** What a record is known by: its name and type, or, where the facts know no name, the certificates that it validates. */
export const recordIn = (facts: DnsFacts): Finder => {
  const validations = validationsByRow(facts);
  return (row, live) => {
    const validation = validations.get(row.name);
    return validation === undefined ? find(row, live) : validationRecord(validation)(row, live);
  };
};
