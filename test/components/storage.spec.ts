import assert from "node:assert/strict";
import { ownerOf } from "../../components/log-delivery";
import { program } from "../support/recorder";
import { Room, assertUnderLedger, room } from "../support/rooms";
import { committed, committedConfig, environmentOf, mutate, stackNames } from "../support/stacks";

/** What every bucket is made of. */
const always = (name: string): Record<string, string> => ({
  [name]: "aws:s3/bucket:Bucket",
  [`${name}-versioning`]: "aws:s3/bucketVersioning:BucketVersioning",
  [`${name}-encryption`]: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  [`${name}-public-access`]: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  [`${name}-ownership`]: "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
});

const inBoth = {
  ...always("app-storage-frontend"),
  ...always("app-storage-images"),
  "app-storage-images-cors": "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration",
};

const types = {
  staging: inBoth,
  prod: {
    ...inBoth,
    ...always("app-storage-logs"),
    "app-storage-logs-acl": "aws:s3/bucketAcl:BucketAcl",
    ...always("app-storage-landing"),
  },
};

// Proves what the engine is asked for. Does not prove who can read an object: S3 decides, and the rehearsal's census reads its settings.
describe("components/storage", () => {
  for (const stack of stackNames) {
    it(`has exactly these children in ${stack}, under the ledger, locked`, async () => {
      const storage = await room(stack, "app-storage");
      assert.deepEqual(storage.types, types[stack]);
      assertUnderLedger(storage, committed(stack));
    });

    it(`imports every setting of ${stack} by its bucket's name`, async () => {
      for (const { name, importId, inputs } of (await room(stack, "app-storage")).children) assert.equal(importId, inputs["bucket"], name);
    });

    it(`states of ${stack}'s buckets their names alone, and holds how the provider would delete one`, async () => {
      const bucket = (await room(stack, "app-storage")).child("app-storage-images");
      assert.deepEqual(bucket.inputs, { bucket: committed(stack).storage.images.name });
      assert.deepEqual(bucket.ignoreChanges, ["forceDestroy", "tags", "tagsAll"]);
    });
  }

  it("states the settings of production's images exactly", async () => {
    const storage = await room("prod", "app-storage");
    const bucket = "bluemoxon-images";
    assert.deepEqual(storage.inputs("app-storage-images-versioning"), { bucket, versioningConfiguration: { status: "Enabled" } });
    assert.deepEqual(storage.inputs("app-storage-images-encryption"), {
      bucket,
      rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" }, bucketKeyEnabled: false, blockedEncryptionTypes: ["SSE-C"] }],
    });
    assert.deepEqual(storage.inputs("app-storage-images-public-access"), {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    assert.deepEqual(storage.inputs("app-storage-images-ownership"), { bucket, rule: { objectOwnership: "BucketOwnerEnforced" } });
    assert.deepEqual(storage.inputs("app-storage-images-cors"), {
      bucket,
      corsRules: [
        {
          allowedHeaders: ["*"],
          allowedMethods: ["GET", "HEAD"],
          allowedOrigins: ["https://app.bluemoxon.com", "https://api.bluemoxon.com"],
          maxAgeSeconds: 3600,
        },
      ],
    });
  });

  it("keeps what was never versioned, and what was suspended, as it is", async () => {
    const storage = await room("prod", "app-storage");
    const status = (key: string) => storage.inputs(`app-storage-${key}-versioning`)["versioningConfiguration"];
    assert.deepEqual([status("logs"), status("landing")], [{ status: "Disabled" }, { status: "Suspended" }]);
  });

  it("lets log delivery write beside the owner, once the ownership allows lists", async () => {
    const acl = (await room("prod", "app-storage")).child("app-storage-logs-acl");
    // The recorder's bucket shows no list, so nobody is known to own it.
    const owner = "";
    assert.ok(acl.dependencies.includes("app-storage-logs-ownership"));
    assert.deepEqual(acl.inputs, {
      bucket: "bluemoxon-logs",
      accessControlPolicy: {
        owner: { id: owner },
        grants: [owner, "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0"].map((id) => ({
          grantee: { type: "CanonicalUser", id },
          permission: "FULL_CONTROL",
        })),
      },
    });
  });

  it("finds the owner among those who have full control, whatever the order, and takes no group or reader for it", () => {
    const grant = (id: string, ...permissions: string[]) => ({ id, permissions, type: "CanonicalUser", uri: "" });
    const delivery = grant("c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0", "FULL_CONTROL");
    assert.equal(ownerOf([delivery, grant("owner", "FULL_CONTROL")]), "owner");
    assert.equal(ownerOf([grant("reader", "READ"), grant("owner", "FULL_CONTROL"), delivery]), "owner");
    assert.equal(ownerOf([delivery]), "");
    assert.equal(ownerOf(undefined), "");
  });

  it("encrypts as somebody has chosen where the facts say so: a KMS key, and what is blocked or allowed", async () => {
    const key = "arn:aws:kms:us-west-2:266672885920:key/00000000-0000-4000-8000-000000000000";
    for (const [encryption, rule] of [
      [
        { key, bucketKey: true, blocked: ["SSE-C"] },
        {
          applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key },
          bucketKeyEnabled: true,
          blockedEncryptionTypes: ["SSE-C"],
        },
      ],
      [
        { bucketKey: true, blocked: ["NONE"] },
        { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" }, bucketKeyEnabled: true, blockedEncryptionTypes: ["NONE"] },
      ],
      [
        { bucketKey: false, blocked: [] },
        { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" }, bucketKeyEnabled: false },
      ],
    ] as const) {
      const facts = mutate(committedConfig("prod"), "storage.images.encryption", encryption);
      const storage = new Room(await program(environmentOf(facts)));
      assert.deepEqual(storage.inputs("app-storage-images-encryption")["rules"], [rule]);
    }
  });
});
