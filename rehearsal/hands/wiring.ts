import { type Habit, held } from "./habit";

/** What leads from one thing to another, and what watches it. */
export const alarms: Habit = {
  name: "alarms",
  differences: [],
  refused: ["app-monitoring-alarm-api-latency: datapointsToAlarm", "app-monitoring-alarm-api-latency: evaluationPeriods"],
  told: [/BlueMoxon-API-Unwell/],
  first: {
    "monitoring.composites.api-unwell": {
      name: "BlueMoxon-API-Unwell",
      rule: 'ALARM("BlueMoxon-API-HighLatency") AND ALARM("BlueMoxon-API-5xxErrors")',
      actions: [],
      actionsEnabled: false,
      suppressor: { alarm: "BlueMoxon-Lambda-Errors", waitSeconds: 60, extensionSeconds: 120 },
    },
    "ledger.adopt.app-monitoring-composite-api-unwell": "unknown",
  },
  facts: {
    "monitoring.alarms.api-latency.evaluationPeriods": 3,
    "monitoring.alarms.api-latency.datapoints": 2,
  },
};

export const names: Habit = {
  name: "names",
  differences: [],
  refused: ["app-dns-record-api-a: aliases[0].evaluateTargetHealth"],
  told: [/app-dns-record-www-a: ledger Z09346283AE9VMIQQJ8VL_www\.bluemoxon\.com_A, account Z09346283AE9VMIQQJ8VL_www\.bluemoxon\.com_A_landing/],
  first: {
    "ledger.adopt.app-dns-record-www-a": "unknown",
    "ledger.hold.app-dns-record-www-a": held("setIdentifier", "weightedRoutingPolicies"),
  },
  facts: { "ledger.hold.app-dns-record-api-a": held("aliases[0].evaluateTargetHealth") },
};

export const schedule: Habit = {
  name: "schedule",
  differences: [],
  refused: ["app-invocations-schedule-scraper-warmup-target: deadLetterConfig", "app-invocations-schedule-scraper-warmup-target: retryPolicy"],
  facts: {
    "ledger.hold.app-invocations-schedule-scraper-warmup-target": held("retryPolicy", "deadLetterConfig"),
    "ledger.external.https://sqs.us-west-2.amazonaws.com/266672885920/bluemoxon-lost-events": "Where a call goes that never arrived.",
  },
};

export const functions: Habit = {
  name: "function",
  differences: ["api.reservedConcurrency"],
  refused: ["description", "reservedConcurrentExecutions", "deadLetterConfig", "fileSystemConfig", "snapStart"].map((path) => `app-api-function: ${path}`),
  facts: {
    "ledger.hold.app-api-function": held("description", "deadLetterConfig", "fileSystemConfig", "snapStart"),
    "api.reservedConcurrency": 2,
    "exceptions.concurrency-fits-the-account.app-api-function": { reason: "Somebody has set them aside.", owner: "@markthebest12" },
    "ledger.external.https://sqs.us-west-2.amazonaws.com/266672885920/bluemoxon-failed-calls": "Where an event goes that the API could not take.",
  },
};

export const network: Habit = {
  name: "network",
  differences: ["network.**"],
  refused: [],
  told: [/sgr-0a51f3c27d9be4601/],
  first: {
    "network.routeTables.private.routes.ipv6": { destination: "::/0", target: "elsewhere", id: "eigw-05b9c1f2e64d8a730" },
    "network.routeTables.private.routes.offices": { destination: "pl-0d2a61f7c93be5408", target: "elsewhere", id: "tgw-0e17a4c85d2f96b3c" },
    "network.securityGroups.lambda.egress.ipv6": { protocol: "-1", peer: { kind: "ipv6-cidr", cidr: "::/0" } },
    "network.securityGroups.lambda.ingress.tunnel": { protocol: "50", peer: { kind: "cidr", cidr: "203.0.113.0/24" } },
    "network.securityGroups.database.ingress.pool-from-lambda": {
      protocol: "tcp",
      ports: { from: 6432, to: 6439 },
      peer: { kind: "security-group", key: "lambda" },
    },
    "network.securityGroups.database.ingress.postgres-from-offices": { protocol: "tcp", port: 5432, peer: { kind: "prefix-list", id: "pl-0d2a61f7c93be5408" } },
    "network.securityGroups.database.ingress.among-themselves": { protocol: "-1", peer: { kind: "security-group", key: "database" } },
    "ledger.adopt.app-network-routes-private-ipv6": "unknown",
    "ledger.adopt.app-network-routes-private-offices": "unknown",
    "ledger.adopt.app-network-sg-lambda-egress-ipv6": "unknown",
    "ledger.adopt.app-network-sg-lambda-ingress-tunnel": "unknown",
    "ledger.adopt.app-network-sg-database-ingress-pool-from-lambda": "unknown",
    "ledger.adopt.app-network-sg-database-ingress-postgres-from-offices": "unknown",
    "ledger.adopt.app-network-sg-database-ingress-among-themselves": "unknown",
  },
  facts: {},
};
