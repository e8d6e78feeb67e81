import { type HostedZone, ListHostedZonesByNameCommand, type ResourceRecordSet, paginateListHostedZones } from "@aws-sdk/client-route-53";
import { types } from "..";
import { type Live, pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, type LiveResource, inside, partsOf, liveResource, together } from "../listing";
import type { LiveKind } from "../live-kind";
import { plain, recordId, records } from "./records.live";

/** Several zones may have one name; only one of them is the registrar's. How much each holds tells them apart. */
const find: Finder = async ({ inputs }, { route53 }) => {
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

const zoneType = types.zone.token;

const allZones = ({ route53: client, once }: Live) => once("zones", () => pages(paginateListHostedZones({ client }, {}), (page) => page.HostedZones));

const listZones: Lister = async (live) =>
  (await allZones(live)).flatMap(({ Id = "", Name = "" }) => {
    const id = Id.replace("/hostedzone/", "");
    return liveResource(zoneType, id, { arn: `arn:aws:route53:::hostedzone/${id}`, names: [plain(Name)] });
  });

const recordsOf = (live: Live) => async (zone: string) => {
  const [apex, all] = await Promise.all([allZones(live).then((found) => found.find(({ Id }) => Id === `/hostedzone/${zone}`)?.Name), records(live, zone)]);
  return all.flatMap((record): LiveResource[] =>
    liveResource(types.record.token, recordId(zone, record), {
      within: inside(zoneType, zone),
      byAws: isBornWith(record, apex),
    }),
  );
};

/** AWS makes these two with the zone, at its top: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/SOA-NSrecords.html */
const isBornWith = ({ Name, Type }: ResourceRecordSet, apex: string | undefined): boolean => Name === apex && (Type === "NS" || Type === "SOA");

export const zones: LiveKind = {
  listed: "zones and records",
  find: { [types.zone.token]: find },
  list: (live, managed) => together(listZones(live, managed), partsOf(managed, zoneType, recordsOf(live))),
};
