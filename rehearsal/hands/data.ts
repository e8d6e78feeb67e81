import { type Habit, held } from "./habit";

const key = "arn:aws:kms:us-west-2:266672885920:key/d461d2da-1467-49b4-a564-60575b729b6c";

/** What keeps data, and who reads it. */
export const roles: Habit = {
  name: "roles",
  differences: ["scraper.role.path"],
  refused: ["app-scraper-function: role", "app-scraper-role: description", "app-scraper-role: path"],
  facts: {
    "scraper.role.path": "/service-role/",
    "ledger.hold.app-scraper-role": held("description"),
  },
};

export const buckets: Habit = {
  name: "buckets",
  differences: ["storage.images.**"],
  refused: ["app-storage-images-cors: corsRules", "app-storage-images-encryption: rules"],
  facts: {
    "storage.images.encryption": { key, bucketKey: true, blocked: ["SSE-C"] },
    "storage.images.cors.id": "console-rule",
    "storage.images.cors.exposedHeaders": ["ETag"],
    "ledger.external.bluemoxon-images aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": "Old versions of images go after 90 days.",
  },
};

export const database: Habit = {
  name: "database",
  differences: ["database.**"],
  refused: [
    "app-database-instance: iamDatabaseAuthenticationEnabled",
    "app-database-instance: monitoringInterval",
    "app-database-instance: performanceInsightsEnabled",
  ],
  facts: {
    "database.engineVersion": "16.8",
    "database.iamAuthentication": true,
    "database.performanceInsights": true,
    "ledger.hold.app-database-instance": held("monitoringInterval"),
  },
};

export const secret: Habit = {
  name: "secret",
  differences: ["database.credentials.keyId"],
  refused: ["app-database-credentials: kmsKeyId"],
  facts: {
    "database.credentials.keyId": key,
    "ledger.hold.app-database-credentials": held("replicas"),
  },
};

export const queues: Habit = {
  name: "queues",
  differences: ["worker.queue.keyId"],
  refused: [],
  facts: {
    "worker.queue.keyId": key,
    "ledger.adopt.app-worker-queue": "unknown",
    "ledger.adopt.app-worker-dead-letter-queue": "unknown",
    "ledger.hold.app-worker-queue": held("maxMessageSize"),
    "ledger.hold.app-worker-dead-letter-queue": held("maxMessageSize"),
  },
};
