import { paginateGetResources } from "@aws-sdk/client-resource-groups-tagging-api";
import { type Live, pages } from "../live";
import { owningTags } from "./belonging";
import { type Resident, tagMap } from "./resident";

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

/** Pure. Gives listed residents their tags, and makes a resident of every tagged ARN that no lister knows. */
export function withTags(residents: readonly Resident[], all: readonly Tagged[]): Resident[] {
  const byArn = new Map(residents.map((one) => [one.arn ?? one.importId, one]));
  const byId = new Map(residents.flatMap((one) => (serviceOf[one.type] === undefined ? [] : [[`${serviceOf[one.type]} ${one.importId}`, one] as const])));
  const knownTo = (arn: string) => byArn.get(arn) ?? byId.get(`${arn.split(":")[2]} ${/[^/:]*$/.exec(arn)?.[0]}`);
  const tags = new Map<Resident | undefined, Tagged["tags"]>(all.map((one) => [knownTo(one.arn), one.tags]));
  const others = all.filter(({ arn }) => knownTo(arn) === undefined);
  return [
    ...residents.map((one) => ({ ...one, ...(tags.has(one) && { tags: { ...one.tags, ...tags.get(one) } }) })),
    ...others.map(({ arn, tags: own }) => ({ type: kindOf(arn), importId: arn, tags: own, byAws: isAutomatedSnapshot(arn) })),
  ];
}

/** Types whose lists tell no ARN -> the service in it. Such an ARN ends in what the resource is imported by. */
const serviceOf: Readonly<Record<string, string>> = {
  "aws:ec2/vpc:Vpc": "ec2",
  "aws:ec2/subnet:Subnet": "ec2",
  "aws:ec2/internetGateway:InternetGateway": "ec2",
  "aws:ec2/natGateway:NatGateway": "ec2",
  "aws:ec2/eip:Eip": "ec2",
  "aws:ec2/vpcEndpoint:VpcEndpoint": "ec2",
  "aws:ec2/vpcPeeringConnection:VpcPeeringConnection": "ec2",
  "aws:ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter": "ec2",
  "aws:ec2/networkAcl:NetworkAcl": "ec2",
  "aws:ec2/routeTable:RouteTable": "ec2",
  "aws:ec2/securityGroup:SecurityGroup": "ec2",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": "ec2",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": "ec2",
  "aws:cognito/userPool:UserPool": "cognito-idp",
  "aws:dynamodb/table:Table": "dynamodb",
};

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
