// Over 150 lines: one table of limits.
/** What a fact may not be, and the words that tell the right values. */
export type Row = readonly [path: string, wrong: unknown, message: string];

export const whole = (minimum: number, maximum: number, unit: string) => `expected a whole number from ${minimum} to ${maximum} (${unit})`;
/** A row just below the least and one just above the most. */
const beyond = (path: string, minimum: number, maximum: number, unit: string): readonly Row[] => [
  [path, minimum - 1, whole(minimum, maximum, unit)],
  [path, maximum + 1, whole(minimum, maximum, unit)],
];
const oneOf = (path: string, ...choices: readonly string[]): Row => [path, "", `expected one of ${choices.join(", ")}`];
const long = (path: string, most: number): Row => [path, "x".repeat(most + 1), `takes at most ${most} characters`];
const few = (path: string, least: number): Row => [path, ["GET"].slice(0, least - 1), `needs at least ${least} ${least === 1 ? "entry" : "entries"}`];

/** The most seconds that CloudFront keeps anything. */
export const year = 31536000;
const action = (service: string) => `expected an action such as ${service === "s3" ? "s3:GetObject" : "sqs:SendMessage"}`;
const noVariable = (name: string): string => `is not a valid key: "${name}" is not an environment variable name`;

/** Room -> rows of production's facts. The limits are AWS's own. */
export const limits: Readonly<Record<string, readonly Row[]>> = {
  functions: [
    ...beyond("api.memoryMb", 128, 10240, "MB"),
    ...beyond("scraper.timeoutSeconds", 1, 900, "seconds"),
    oneOf("api.runtime", "python3.11", "python3.12", "python3.13"),
    oneOf("scraper.repository.tagMutability", "MUTABLE", "IMMUTABLE"),
    ["scraper.repository.scanOnPush", "yes", "expected true or false"],
    ["api.sendActions", ["s3:GetObject"], action("sqs")],
    ["worker.imageActions", ["sqs:SendMessage"], action("s3")],
    few("api.sendActions", 1),
    few("api.imageActions", 1),
    few("api.secretArns", 1),
    few("worker.secretArns", 1),
    few("worker.modelArns", 1),
    few("api.role.managedPolicies", 1),
    few("api.subnets", 1),
    few("worker.securityGroups", 1),
    ["api.environment.1ST", "x", noVariable("1ST")],
    ["api.environment.A", "x", noVariable("A")],
    ["api.environment._A", "x", noVariable("_A")],
    ["api.environment.A B", "x", noVariable("A B")],
    ["api.environment.DEBUG", 0, "expected text; quote numbers and booleans"],
    ["api.role.policyNames.other", "x", "is not a known key. Remove it, or mend the spelling"],
    ...["secrets", "images", "users", "models", "scraper", "sendJobs"].map((name): Row => [
      `api.role.policyNames.${name}`,
      "",
      '"" is not an IAM policy name (1 to 128 characters)',
    ]),
    ...["repository", "images"].map((name): Row => [`scraper.role.policyNames.${name}`, "", '"" is not an IAM policy name (1 to 128 characters)']),
    ...["queue", "secrets", "images", "models"].map((name): Row => [
      `worker.role.policyNames.${name}`,
      "",
      '"" is not an IAM policy name (1 to 128 characters)',
    ]),
  ],
  queues: [
    ...beyond("worker.queue.visibilityTimeoutSeconds", 0, 43200, "seconds"),
    ...beyond("worker.queue.retentionSeconds", 60, 1209600, "seconds"),
    ...beyond("worker.deadLetterQueue.retentionSeconds", 60, 1209600, "seconds"),
    ...beyond("worker.queue.receiveWaitSeconds", 0, 20, "seconds"),
    ...beyond("worker.queue.maxReceiveCount", 1, 1000, "deliveries"),
    ...beyond("worker.batchSize", 1, 10, "messages"),
    ...beyond("worker.maximumConcurrency", 2, 1000, "invocations"),
  ],
  database: [
    ...["BlueMoxon-DB", "1db", "db-", "a--b", "", "x".repeat(64)].map((id): Row => [
      "database.identifier",
      id,
      `"${id}" is not an identifier as RDS keeps it (1 to 63 lower-case letters, digits and single dashes, a letter first)`,
    ]),
    ["database.subnetGroup.name", "Main", `"Main" is not a subnet group's name as RDS keeps it (lower case)`],
    ...beyond("database.port", 1150, 65535, "port"),
    ...beyond("database.backupRetentionDays", 1, 35, "days"),
    ...beyond("database.allocatedStorageGb", 20, 65536, "GiB"),
    ...beyond("database.maxAllocatedStorageGb", 20, 65536, "GiB"),
    few("database.securityGroups", 1),
    ["database.subnetGroup.subnets", ["isolated-a"], "RDS needs subnets in two availability zones"],
    oneOf("database.storageType", "gp2", "gp3", "io1", "io2"),
    ["database.logExports", ["audit"], "expected one of postgresql, upgrade"],
    ["database.instanceClass", "t3.micro", "expected an instance class such as db.t3.micro"],
    ...[
      "3:00-04:00",
      "03:0-04:00",
      "03:00-4:00",
      "03:00-04:0",
      "03:00",
      "x03:00-04:00",
      "03:00-04:00x",
      "su:03:00-su:04:00",
      "sunday:03:00-sunday:04:00",
      "a-b:03:00-04:00",
      "03:00-xy:04:00",
      "03:00-a-b:04:00",
    ].map((window): Row => ["database.maintenanceWindow", window, `"${window}" is not a UTC window such as 03:00-04:00 or sun:04:00-sun:05:00`]),
  ],
  network: [
    ["network.securityGroups.database.ingress.postgres-from-lambda.port", 65536, whole(0, 65535, "port")],
    ["network.securityGroups.database.ingress.postgres-from-lambda.port", -1, whole(0, 65535, "port")],
    ["network.routeTables.private.routes.default.target", "", "is not a known kind. Known: internet-gateway, nat, peering, elsewhere"],
    long("network.securityGroups.lambda.name", 255),
    long("network.securityGroups.lambda.description", 255),
    long("network.securityGroups.database.ingress.postgres-from-staging.description", 255),
    ["network.securityGroups.lambda.egress.all.peer.kind", "", "is not a known kind. Known: cidr, ipv6-cidr, prefix-list, security-group"],
    ["network.kind", "", "is not a known kind. Known: dedicated, default-vpc"],
    ["network.endpoints.s3", { kind: "peering" }, "is not a known kind. Known: gateway, interface"],
  ],
  cdn: [
    long("cdn.originAccess.images.name", 64),
    long("cdn.originAccess.images.description", 256),
    long("cdn.functions.strip-prefix.name", 64),
    long("cdn.functions.strip-prefix.comment", 128),
    long("cdn.images.comment", 128),
    oneOf("cdn.functions.strip-prefix.runtime", "cloudfront-js-1.0", "cloudfront-js-2.0"),
    oneOf("cdn.images.priceClass", "PriceClass_100", "PriceClass_200", "PriceClass_All"),
    oneOf("cdn.images.httpVersion", "http1.1", "http2", "http2and3", "http3"),
    few("cdn.images.defaultBehavior.allowedMethods", 2),
    few("cdn.images.defaultBehavior.cachedMethods", 2),
    ["cdn.images.defaultBehavior.allowedMethods", ["GET", "TRACE"], "expected one of GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE"],
    ["cdn.images.defaultBehavior.cachedMethods", ["GET", "PUT"], "expected one of GET, HEAD, OPTIONS"],
    ["cdn.images.defaultBehavior.caching.kind", "", "is not a known kind. Known: policy, forwarded-values"],
    ["cdn.images.defaultBehavior.caching.cachePolicyId", "x", "expected a cache policy id (a UUID)"],
    ["cdn.images.defaultBehavior.responseHeadersPolicyId", "SecurityHeaders", "expected a response headers policy id (a UUID)"],
    ["cdn.images.certificate.kind", "", "is not a known kind. Known: cloudfront-default, acm"],
    ["cdn.images.logging.kind", "", "is not a known kind. Known: off, bucket"],
    ...beyond("cdn.frontend.customErrors.0.code", 400, 599, "HTTP status"),
    ...beyond("cdn.frontend.customErrors.0.responseCode", 200, 599, "HTTP status"),
    ...beyond("cdn.frontend.customErrors.0.minTtlSeconds", 0, year, "seconds"),
    ["cdn.frontend.customErrors.0.page", "index.html", "expected a path that begins with /"],
  ],
  identity: [
    ...["u-west-2_a", "us-2_a", "us-west-_a", "us-west-2-a", "us-west-2_", "xus-west-2_a", "us-west-2_a-b", "US-west-2_a"].map((id): Row => [
      "identity.userPoolId",
      id,
      `"${id}" is not a user pool id such as us-west-2_AbCdEfGhI`,
    ]),
    ["identity.userPoolId", "eu-west-1_PvdIpXVKF", `"eu-west-1_PvdIpXVKF" is not of this stack's region us-west-2`],
    ...["", "x".repeat(129), "aB", "-a", "a-"].map((id): Row => [
      "identity.appClientId",
      id,
      `"${id}" is not an app client id of lower-case letters and digits`,
    ]),
  ],
  ledger: [
    oneOf("ledger.reconcile.app-api-function.0.phase", "reconcile", "create"),
    ...["1A", "_A", "A-B", "A", ""].map((name): Row => ["ledger.keep.app-api-function", [name], `"${name}" is not an environment variable name`]),
    few("ledger.keep.app-api-function", 1),
    few("ledger.reconcile.app-api-function", 1),
    ["ledger.adopt.App", "x", 'is not a valid key: "App" is not a key in kebab-case'],
  ],
  urls: [
    ...["ftp://app.example.com", "http://app.example.com", "app.example.com", "xhttps://app.example.com", "httpsx://app.example.com"].map((url): Row => [
      "urls.apiUrl",
      url,
      "expected a URL such as https://app.example.com",
    ]),
  ],
};
