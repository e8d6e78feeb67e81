import { ListResourceRecordSetsCommand, type ListResourceRecordSetsCommandOutput, type ResourceRecordSet } from "@aws-sdk/client-route-53";
import type { Live } from "../clients";

/** All records of a zone. The SDK has no paginator for this list; where the next page begins is followed by hand. */
export const records = ({ route53, once }: Live, HostedZoneId: string): Promise<ResourceRecordSet[]> =>
  once(`records-of-${HostedZoneId}`, async () => {
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
  });

/** The same by name and type, for whoever looks up many of them. */
export const recordsByKey = (live: Live, zone: string): Promise<ReadonlyMap<string, readonly ResourceRecordSet[]>> =>
  live.once(`records-by-key-of-${zone}`, async () => Map.groupBy(await records(live, zone), ({ Name = "", Type }) => `${plain(Name)} ${Type}`));

/** As the provider imports a record; one of several with a routing policy carries its set identifier. */
export const recordId = (zone: string, { Name = "", Type, SetIdentifier }: ResourceRecordSet): string =>
  [zone, plain(Name), Type, ...(SetIdentifier === undefined ? [] : [SetIdentifier])].join("_");

/** Route 53 ends names with a dot and writes `*` as `\052`: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html */
export const plain = (name: string): string => name.replace(/\.$/, "").replaceAll("\\052", "*");
