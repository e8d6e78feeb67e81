import { type ResourceRecordSet, paginateListHostedZones } from "@aws-sdk/client-route-53";
import { plain, recordId, records } from "../finders/records";
import { type Live, pages } from "../live";
import { type Lister, type Resident, inside, partsOf, resident, together } from "./resident";

const zoneType = "aws:route53/zone:Zone";

const allZones = ({ route53: client, once }: Live) => once("zones", () => pages(paginateListHostedZones({ client }, {}), (page) => page.HostedZones));

const zones: Lister = async (live) =>
  (await allZones(live)).flatMap(({ Id = "", Name = "" }) => {
    const id = Id.replace("/hostedzone/", "");
    return resident(zoneType, id, { arn: `arn:aws:route53:::hostedzone/${id}`, names: [plain(Name)] });
  });

const recordsOf = (live: Live) => async (zone: string) => {
  const [apex, all] = await Promise.all([allZones(live).then((found) => found.find(({ Id }) => Id === `/hostedzone/${zone}`)?.Name), records(live, zone)]);
  return all.flatMap((record): Resident[] =>
    resident("aws:route53/record:Record", recordId(zone, record), {
      within: inside(zoneType, zone),
      byAws: isBornWith(record, apex),
    }),
  );
};

/** AWS makes these two with the zone, at its top: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/SOA-NSrecords.html */
const isBornWith = ({ Name, Type }: ResourceRecordSet, apex: string | undefined): boolean => Name === apex && (Type === "NS" || Type === "SOA");

/** Hosted zones and their records. */
export const dns: Lister = (live, managed) => together(zones(live, managed), partsOf(managed, zoneType, recordsOf(live)));
