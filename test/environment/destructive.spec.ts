import assert from "node:assert/strict";
import { givenUp, keptSettings } from "../../environment/destructive";
import { everyRegisteredType } from "../support/types";

const at = (path: string, value: unknown): object => path.split(".").reduceRight<unknown>((part, key) => ({ [key]: part }), value) as object;

/** Type, path, what gives something up, what does not, and the words. */
const cases: readonly (readonly [
  type: string,
  path: string,
  lost: readonly [unknown, unknown],
  kept: readonly (readonly [unknown, unknown])[],
  told: RegExp,
])[] = [
  [
    "aws:rds/instance:Instance",
    "deletionProtection",
    [true, false],
    [
      [false, true],
      [true, undefined],
    ],
    /deletion protection is switched off/,
  ],
  [
    "aws:rds/cluster:Cluster",
    "backupRetentionPeriod",
    [7, 1],
    [
      [1, 7],
      [7, undefined],
    ],
    /fewer days/,
  ],
  ["aws:rds/instance:Instance", "storageEncrypted", [true, false], [[false, true]], /encryption/],
  ["aws:rds/instance:Instance", "publiclyAccessible", [false, true], [[true, false]], /public address/],
  ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "restrictPublicBuckets", [true, false], [[false, true]], /public access is lifted/],
  [
    "aws:s3/bucketVersioning:BucketVersioning",
    "versioningConfiguration.status",
    ["Enabled", "Suspended"],
    [["Suspended", "Enabled"]],
    /versioning is suspended/,
  ],
  [
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    "rules",
    [[{ sse: "aws:kms" }], [{ sse: "AES256" }]],
    [
      [[{ sse: "AES256" }], [{ sse: "aws:kms" }]],
      [[{ sse: "aws:kms" }], [{ sse: "aws:kms:dsse" }]],
    ],
    /own key/,
  ],
  [
    "aws:cloudwatch/logGroup:LogGroup",
    "retentionInDays",
    [30, 7],
    [
      [7, 30],
      [7, 0],
      [30, undefined],
    ],
    /events are deleted/,
  ],
  ["aws:cloudwatch/logGroup:LogGroup", "retentionInDays", [0, 30], [[30, 0]], /events are deleted/],
  ["aws:cloudwatch/metricAlarm:MetricAlarm", "actionsEnabled", [true, false], [[false, true]], /silenced/],
  ["aws:cloudwatch/metricAlarm:MetricAlarm", "alarmActions", [["a", "b"], ["b"]], [[["a"], ["a", "b"]]], /no longer alarmed/],
  ["aws:cloudwatch/eventRule:EventRule", "state", ["ENABLED", "DISABLED"], [["DISABLED", "ENABLED"]], /no longer fires/],
  [
    "aws:sqs/queue:Queue",
    "messageRetentionSeconds",
    [1209600, 60],
    [
      [60, 1209600],
      [60, undefined],
    ],
    /dropped earlier/,
  ],
  [
    "aws:sqs/queue:Queue",
    "redrivePolicy",
    ["{}", undefined],
    [
      [undefined, "{}"],
      ["{}", "{ }"],
    ],
    /no longer kept/,
  ],
  ["aws:sqs/queue:Queue", "sqsManagedSseEnabled", [true, false], [[false, true]], /encryption/],
  [
    "aws:lambda/function:Function",
    "reservedConcurrentExecutions",
    [5, 0],
    [
      [0, 5],
      [5, -1],
    ],
    /can't run/,
  ],
  ["aws:lambda/eventSourceMapping:EventSourceMapping", "enabled", [true, false], [[false, true]], /no longer read/],
  ["aws:cloudfront/distribution:Distribution", "enabled", [true, false], [[false, true]], /answers nobody/],
  [
    "aws:cloudfront/distribution:Distribution",
    "webAclId",
    ["arn", ""],
    [
      ["", "arn"],
      ["arn", "other"],
    ],
    /web ACL/,
  ],
  ["aws:cognito/userPool:UserPool", "deletionProtection", ["ACTIVE", "INACTIVE"], [["INACTIVE", "ACTIVE"]], /deletion protection/],
  ["aws:secretsmanager/secret:Secret", "recoveryWindowInDays", [30, 7], [[7, 30]], /fewer days/],
  ["aws:ecr/repository:Repository", "imageTagMutability", ["IMMUTABLE", "MUTABLE"], [["MUTABLE", "IMMUTABLE"]], /another image/],
  ["aws:ecr/lifecyclePolicy:LifecyclePolicy", "policy", ["{}", "{a}"], [["{}", "{}"]], /expire/],
];

describe("environment/destructive", () => {
  for (const [type, path, [from, to], kept, told] of cases)
    it(`sees what ${type} gives up at ${path} from ${JSON.stringify(from)} to ${JSON.stringify(to)}, and nothing where it is kept`, () => {
      const [found, ...more] = givenUp(type, at(path, from), at(path, to));
      assert.equal(found?.path, path);
      assert.match(found.told, told);
      assert.deepEqual(more, []);
      for (const [before, after] of [...kept, [from, from] as const])
        assert.deepEqual(givenUp(type, at(path, before), at(path, after)), [], JSON.stringify([before, after]));
    });

  it("sees all that one update gives up, and nothing of a type that keeps nothing", () => {
    const from = { deletionProtection: true, backupRetentionPeriod: 7 };
    const to = { deletionProtection: false, backupRetentionPeriod: 0 };
    assert.deepEqual(
      givenUp("aws:rds/instance:Instance", from, to).map(({ path }) => path),
      ["deletionProtection", "backupRetentionPeriod"],
    );
    assert.deepEqual(givenUp("aws:ec2/vpc:Vpc", from, to), []);
  });

  it("names types that the program registers, and each is tried above", async () => {
    const types = await everyRegisteredType();
    assert.deepEqual(
      keptSettings.filter(({ type }) => !types.includes(type)),
      [],
    );
    const tried = new Set(cases.map(([type, path]) => `${type.replace("rds/cluster:Cluster", "rds/instance:Instance")} ${path}`));
    const untried = keptSettings
      .map(({ type, path }) => `${type.replace("rds/cluster:Cluster", "rds/instance:Instance")} ${path}`)
      .filter((each) => !tried.has(each));
    assert.deepEqual(
      [...new Set(untried)],
      ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls"].map((path) => `aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock ${path}`),
    );
  });
});
