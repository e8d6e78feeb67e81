import { type HostedZone, ListHostedZonesByNameCommand, ListResourceRecordSetsCommand, type RRType, type ResourceRecordSet } from "@aws-sdk/client-route-53";
import { type DnsFacts, validationsByRow } from "../../../environment/dns";
import { type Finder, text } from "../finder";
import { plain, recordId } from "./records";
import { validationRecord } from "./validations";

/** Several zones may have one name; only one of them is the registrar's. How much each holds tells them apart. */
const zone: Finder = async ({ inputs }, { route53 }) => {
  const name = text(inputs, "name");
  // AWS sorts by name and begins at the one asked for; a hundred zones of one name are more than anybody has.
  const { HostedZones = [] } = await route53.send(new ListHostedZonesByNameCommand({ DNSName: name, MaxItems: 100 }));
  return HostedZones.filter(({ Name, Config }) => Name === `${name}.` && Config?.PrivateZone !== true).map((found) => {
    const importId = zoneIdOf(found);
    return { importId, outputs: { zoneId: importId }, hint: `${found.ResourceRecordSetCount ?? 0} records` };
  });
};

/** `/hostedzone/Z0123` -> `Z0123`. */
const zoneIdOf = ({ Id = "" }: HostedZone): string => Id.replace("/hostedzone/", "");

const record: Finder = async ({ inputs }, { route53 }) => {
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
const recordIn = (facts: DnsFacts): Finder => {
  const validations = validationsByRow(facts);
  return (row, live) => {
    const validation = validations.get(row.name);
    return validation === undefined ? record(row, live) : validationRecord(validation)(row, live);
  };
};

export const dnsFinders = (facts: DnsFacts): Readonly<Record<string, Finder>> => ({
  "aws:route53/zone:Zone": zone,
  "aws:route53/record:Record": recordIn(facts),
});
