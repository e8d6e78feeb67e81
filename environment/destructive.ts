import { isObject, valueAt } from "./property-path";

/** One setting that keeps something, and what it means to give it up. */
interface Keeping {
  readonly type: string;
  readonly path: string;
  /** True when less is kept afterwards. Never asked about values that are the same. */
  readonly givesUp: (from: unknown, to: unknown) => boolean;
  /** What is lost, as a person reads it. */
  readonly told: string;
}

const isOn = (value: unknown): boolean => value === true || value === "ACTIVE" || value === "Enabled" || value === "ENABLED";
/** What is not stated any more stays as AWS has it. */
const switchedOff = (from: unknown, to: unknown): boolean => isOn(from) && to !== undefined && !isOn(to);
const lowered = (from: unknown, to: unknown): boolean => to !== undefined && Number(from ?? 0) > Number(to);
/** Days of which 0 or none stand for ever. */
const shortened = (from: unknown, to: unknown): boolean => Number(to ?? 0) > 0 && (Number(from ?? 0) === 0 || Number(to) < Number(from));
const removed = (from: unknown, to: unknown): boolean => !isEmpty(from) && isEmpty(to);
const fewer = (from: unknown, to: unknown): boolean => Array.isArray(from) && from.some((element) => !(Array.isArray(to) && to.includes(element)));
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === "" || (isObject(value) && Object.keys(value).length === 0);

const databases = ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"].flatMap((type): Keeping[] => [
  { type, path: "deletionProtection", givesUp: switchedOff, told: "deletion protection is switched off" },
  { type, path: "backupRetentionPeriod", givesUp: lowered, told: "backups are kept for fewer days, and older ones are gone" },
  { type, path: "storageEncrypted", givesUp: switchedOff, told: "encryption is switched off" },
  { type, path: "publiclyAccessible", givesUp: (_, to) => to === true, told: "the database gets a public address" },
]);

const publicAccess = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"].map((path): Keeping => ({
  type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  path,
  givesUp: switchedOff,
  told: "a block of public access is lifted",
}));

/** All settings of the program's types whose change loses what AWS has kept, or blinds who watches. */
const keepings: readonly Keeping[] = [
  ...databases,
  ...publicAccess,
  { type: "aws:s3/bucketVersioning:BucketVersioning", path: "versioningConfiguration.status", givesUp: switchedOff, told: "versioning is suspended" },
  {
    type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    path: "rules",
    givesUp: (from, to) => JSON.stringify(from).includes("aws:kms") && !JSON.stringify(to ?? "").includes("aws:kms"),
    told: "the bucket's own key is no longer used",
  },
  { type: "aws:cloudwatch/logGroup:LogGroup", path: "retentionInDays", givesUp: shortened, told: "older log events are deleted" },
  { type: "aws:cloudwatch/metricAlarm:MetricAlarm", path: "actionsEnabled", givesUp: (_, to) => to === false, told: "the alarm is silenced" },
  { type: "aws:cloudwatch/metricAlarm:MetricAlarm", path: "alarmActions", givesUp: fewer, told: "somebody is no longer alarmed" },
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
      return JSON.stringify(before) !== JSON.stringify(after) && givesUp(before, after);
    })
    .map(({ path, told }) => ({ path, told }));

const byType: ReadonlyMap<string, readonly Keeping[]> = new Map(
  [...new Set(keepings.map(({ type }) => type))].map((type) => [type, keepings.filter((keeping) => keeping.type === type)]),
);

/** For the test that no type is misspelt. */
export const keptSettings: readonly { readonly type: string; readonly path: string }[] = keepings.map(({ type, path }) => ({ type, path }));
