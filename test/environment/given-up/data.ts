import type { GivenUpCase } from "./given-up";

/** Settings that keep data, or what serves it. */
export const dataGivenUp: readonly GivenUpCase[] = [
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
  ["aws:rds/clusterInstance:ClusterInstance", "publiclyAccessible", [false, true], [[true, false]], /public address/],
  ["aws:rds/instance:Instance", "iamDatabaseAuthenticationEnabled", [false, true], [[true, false]], /without a password/],
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
      [[{ sse: "AES256" }], [{ sse: "AES256", bucketKeyEnabled: true }]],
    ],
    /own key/,
  ],
  ["aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "rules", [[{ sse: "aws:kms" }], undefined], [], /own key/],
  [
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    "rules",
    [[{ blockedEncryptionTypes: ["SSE-C"] }], [{ blockedEncryptionTypes: ["NONE"] }]],
    [
      [[{}], [{ blockedEncryptionTypes: ["SSE-C"] }]],
      [[{ blockedEncryptionTypes: ["SSE-C"] }], [{ sse: "aws:kms", blockedEncryptionTypes: ["SSE-C"] }]],
    ],
    /keys that nobody here has/,
  ],
  [
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    "rules",
    [[{ blockedEncryptionTypes: ["SSE-C"] }], undefined],
    [],
    /keys that nobody here has/,
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
