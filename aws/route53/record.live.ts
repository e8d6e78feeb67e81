import { ListResourceRecordSetsCommand, type RRType, type ResourceRecordSet } from "@aws-sdk/client-route-53";
import { type DnsFacts, validationsByRow } from "../../environment/dns";
import { validationRecord } from "../acm/validation.live";
import { type Finder, text } from "../finding";
import { plain, recordId } from "./records.live";

const find: Finder = async ({ inputs }, { route53 }) => {
  const [HostedZoneId, name, type] = [text(inputs, "zoneId"), text(inputs, "name"), text(inputs, "type")];
  if (HostedZoneId === "") return [];
  // AWS begins at the record asked for, or at the next one after where it would stand. Those with a routing policy share a name and a
  // type, up to a hundred of them: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
  const { ResourceRecordSets = [] } = await route53.send(
    new ListResourceRecordSetsCommand({ HostedZoneId, StartRecordName: name, StartRecordType: type as RRType, MaxItems: 100 }),
  );
  return ResourceRecordSets.filter(({ Name = "", Type }) => plain(Name) === name && Type === type).map((found) => ({
    importId: recordId(HostedZoneId, found),
    ...(found.SetIdentifier !== undefined && { hint: routingOf(found) }),
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
