import { entrances } from "./entrances";
import { type Keeping, lowered, removed, shortened, switchedOff } from "./keeping";
import { valueAt } from "./property-path";
import { watching } from "./watching";

const databases = ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"].flatMap((type): Keeping[] => [
  { type, path: "deletionProtection", givesUp: switchedOff, told: "deletion protection is switched off" },
  { type, path: "backupRetentionPeriod", givesUp: lowered, told: "backups are kept for fewer days, and older ones are gone" },
  { type, path: "storageEncrypted", givesUp: switchedOff, told: "encryption is switched off" },
  { type, path: "publiclyAccessible", givesUp: (_, to) => to === true, told: "the database gets a public address" },
  { type, path: "iamDatabaseAuthenticationEnabled", givesUp: (_, to) => to === true, told: "whoever has rds-db:connect signs in without a password" },
]);

const publicAccess = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"].map((path): Keeping => ({
  type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  path,
  givesUp: switchedOff,
  told: "a block of public access is lifted",
}));

/** All settings of the program's types whose change loses what AWS has kept, lets more people in, or blinds who watches. */
const keepings: readonly Keeping[] = [
  ...databases,
  ...publicAccess,
  ...entrances,
  ...watching,
  { type: "aws:s3/bucketVersioning:BucketVersioning", path: "versioningConfiguration.status", givesUp: switchedOff, told: "versioning is suspended" },
  {
    type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    path: "rules",
    givesUp: (from, to) => JSON.stringify(from).includes("aws:kms") && !JSON.stringify(to ?? "").includes("aws:kms"),
    told: "the bucket's own key is no longer used",
  },
  { type: "aws:cloudwatch/logGroup:LogGroup", path: "retentionInDays", givesUp: shortened, told: "older log events are deleted" },
  { type: "aws:cloudwatch/eventRule:EventRule", path: "state", givesUp: switchedOff, told: "the rule no longer fires" },
  { type: "aws:sqs/queue:Queue", path: "messageRetentionSeconds", givesUp: lowered, told: "messages are dropped earlier" },
  { type: "aws:sqs/queue:Queue", path: "redrivePolicy", givesUp: removed, told: "failed messages are no longer kept" },
  { type: "aws:sqs/queue:Queue", path: "sqsManagedSseEnabled", givesUp: switchedOff, told: "encryption is switched off" },
  { type: "aws:lambda/function:Function", path: "reservedConcurrentExecutions", givesUp: (_, to) => to === 0, told: "the function can't run any more" },
  { type: "aws:lambda/eventSourceMapping:EventSourceMapping", path: "enabled", givesUp: (_, to) => to === false, told: "the queue is no longer read" },
  { type: "aws:cloudfront/distribution:Distribution", path: "enabled", givesUp: switchedOff, told: "the distribution answers nobody" },
  { type: "aws:cloudfront/distribution:Distribution", path: "webAclId", givesUp: removed, told: "the web ACL is detached" },
  { type: "aws:cognito/userPool:UserPool", path: "deletionProtection", givesUp: switchedOff, told: "deletion protection is switched off" },
  { type: "aws:secretsmanager/secret:Secret", path: "recoveryWindowInDays", givesUp: lowered, told: "a deleted secret can be restored for fewer days" },
  { type: "aws:ecr/repository:Repository", path: "imageTagMutability", givesUp: (from) => from === "IMMUTABLE", told: "a tag may be moved to another image" },
  // Its rules expire images: any other rules may expire others.
  { type: "aws:ecr/lifecyclePolicy:LifecyclePolicy", path: "policy", givesUp: () => true, told: "other images expire" },
];

/** What an update gives up. */
export interface GivenUp {
  readonly path: string;
  readonly told: string;
}

/** What of a resource's keeping settings is given up between two sets of inputs. Pure. */
export const givenUp = (type: string, from: unknown, to: unknown): GivenUp[] =>
  (byType.get(type) ?? [])
    .filter(({ path, givesUp }) => {
      const [before, after] = [valueAt(from, path), valueAt(to, path)];
      return JSON.stringify(before) !== JSON.stringify(after) && givesUp(before, after, { from, to });
    })
    .map(({ path, told }) => ({ path, told }));

const byType: ReadonlyMap<string, readonly Keeping[]> = new Map(
  [...new Set(keepings.map(({ type }) => type))].map((type) => [type, keepings.filter((keeping) => keeping.type === type)]),
);

/** For the test that no type is misspelt. */
export const keptSettings: readonly { readonly type: string; readonly path: string }[] = keepings.map(({ type, path }) => ({ type, path }));
