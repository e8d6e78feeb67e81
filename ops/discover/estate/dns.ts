import {
  ListResourceRecordSetsCommand,
  type ListResourceRecordSetsCommandOutput,
  type ResourceRecordSet,
  paginateListHostedZones,
} from "@aws-sdk/client-route-53";
import { type Live, pages } from "../live";
import { type Lister, type Resident, inside, partsOf, resident, together } from "./resident";

const zoneType = "aws:route53/zone:Zone";

const allZones = ({ route53: client, once }: Live) => once("zones", () => pages(paginateListHostedZones({ client }, {}), (page) => page.HostedZones));

const zones: Lister = async (live) =>
  (await allZones(live)).flatMap(({ Id = "", Name = "" }) => {
    const id = Id.replace("/hostedzone/", "");
    return resident(zoneType, id, { arn: `arn:aws:route53:::hostedzone/${id}`, names: [plain(Name)] });
  });

/** The SDK has no paginator for this list; where the next page begins is followed by hand. */
async function allRecords({ route53 }: Live, HostedZoneId: string): Promise<ResourceRecordSet[]> {
  const all: ResourceRecordSet[] = [];
  let start: Pick<ListResourceRecordSetsCommandOutput, "NextRecordName" | "NextRecordType" | "NextRecordIdentifier"> | undefined = {};
  while (start !== undefined) {
    const page: ListResourceRecordSetsCommandOutput = await route53.send(
      new ListResourceRecordSetsCommand({
        HostedZoneId,
        StartRecordName: start.NextRecordName,
        StartRecordType: start.NextRecordType,
        StartRecordIdentifier: start.NextRecordIdentifier,
      }),
    );
    all.push(...(page.ResourceRecordSets ?? []));
    start = page.IsTruncated === true ? page : undefined;
  }
  return all;
}

const recordsOf = (live: Live) => async (zone: string) => {
  const [apex, records] = await Promise.all([allZones(live).then((all) => all.find(({ Id }) => Id === `/hostedzone/${zone}`)?.Name), allRecords(live, zone)]);
  return records.flatMap((record): Resident[] =>
    resident("aws:route53/record:Record", recordId(zone, record), {
      within: inside(zoneType, zone),
      byAws: isBornWith(record, apex) || provesCertificate(record),
    }),
  );
};

/** As the provider imports a record; one of several with a routing policy carries its set identifier. */
const recordId = (zone: string, { Name = "", Type, SetIdentifier }: ResourceRecordSet): string =>
  [zone, plain(Name), Type, ...(SetIdentifier === undefined ? [] : [SetIdentifier])].join("_");

/** Route 53 ends names with a dot and writes `*` as `\052`: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html */
const plain = (name: string): string => name.replace(/\.$/, "").replaceAll("\\052", "*");

/** AWS makes these two with the zone, at its top: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/SOA-NSrecords.html */
const isBornWith = ({ Name, Type }: ResourceRecordSet, apex: string | undefined): boolean => Name === apex && (Type === "NS" || Type === "SOA");

/**
 * ACM chooses this record's name and value, and renews a certificate for as long as it stands; it belongs to the certificate, which is
 * listed itself: https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
const provesCertificate = ({ Type, ResourceRecords = [] }: ResourceRecordSet): boolean =>
  Type === "CNAME" && ResourceRecords.length > 0 && ResourceRecords.every(({ Value }) => /\.acm-validations\.aws\.?$/.test(Value ?? ""));

/** Hosted zones and their records. */
export const dns: Lister = (live, managed) => together(zones(live, managed), partsOf(managed, zoneType, recordsOf(live)));
