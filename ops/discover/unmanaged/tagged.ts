import { paginateGetResources } from "@aws-sdk/client-resource-groups-tagging-api";
import { type Live, pages } from "../../../aws/clients";
import { owningTags } from "./belonging";
import { type LiveResource, tagMap } from "../../../aws/listing";
import { moduleOf } from "../../../aws/type";

/** What a tag makes the app's, by its ARN. */
export interface Tagged {
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * Everything with an owning tag, in two lists a region, of every service that AWS lists tags of: most lists of the services
 * themselves tell no tags. What AWS keeps in one place (IAM, CloudFront, Route 53) answers in us-east-1.
 * https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
 */
export async function tagged({ tagging }: Live): Promise<readonly Tagged[]> {
  const lists = tagging.flatMap((client) =>
    owningTags.map((Key) => pages(paginateGetResources({ client }, { TagFilters: [{ Key }], ResourcesPerPage: 100 }), (page) => page.ResourceTagMappingList)),
  );
  const found = (await Promise.all(lists)).flat();
  const byArn = new Map(found.flatMap(({ ResourceARN, Tags }) => (ResourceARN === undefined ? [] : [[ResourceARN, { arn: ResourceARN, tags: tagMap(Tags) }]])));
  return [...byArn.values()];
}

/** Pure. Gives listed live resources their tags, and makes a live resource of every tagged ARN that no lister knows. */
export function withTags(liveResources: readonly LiveResource[], all: readonly Tagged[]): LiveResource[] {
  const byArn = new Map(liveResources.map((one) => [one.arn ?? one.importId, one]));
  const byId = new Map(
    liveResources.flatMap((one) => {
      const service = services[moduleOf(one.type)];
      return service === undefined ? [] : [[`${service} ${one.importId}`, one] as const];
    }),
  );
  const knownTo = (arn: string) => byArn.get(arn) ?? byId.get(`${arn.split(":")[2]} ${/[^/:]*$/.exec(arn)?.[0]}`);
  const tags = new Map<LiveResource | undefined, Tagged["tags"]>(all.map((one) => [knownTo(one.arn), one.tags]));
  const others = all.filter(({ arn }) => knownTo(arn) === undefined);
  return [
    ...liveResources.map((one) => ({ ...one, ...(tags.has(one) && { tags: { ...one.tags, ...tags.get(one) } }) })),
    ...others.map(({ arn, tags: own }) => ({ type: kindOf(arn), importId: arn, tags: own, byAws: isAutomatedSnapshot(arn) })),
  ];
}

/** Services whose lists tell no ARN, by the module of a type: such an ARN ends in what the resource is imported by. */
const services: Readonly<Record<string, string>> = { ec2: "ec2", vpc: "ec2", cognito: "cognito-idp", dynamodb: "dynamodb" };

/** `arn:aws:sns:us-west-2:123456789012:topic` -> `sns`; `arn:aws:kms:…:key/0123` -> `kms:key`. */
function kindOf(arn: string): string {
  const [, , service = "", , , ...resource] = arn.split(":");
  const kind = /^([a-z-]+)[/:]/.exec(resource.join(":"))?.[1];
  return kind === undefined ? service : `${service}:${kind}`;
}

/**
 * RDS copies a database's tags to the snapshots that it takes by itself; their names begin with `rds:`.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html
 */
const isAutomatedSnapshot = (arn: string): boolean => /:(cluster-)?snapshot:rds:/.test(arn);
