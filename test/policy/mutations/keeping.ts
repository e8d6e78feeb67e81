import { also, set, without } from "../../support/edits";
import type { Mutations } from "./mutation";

/** What is stored, and who may see it. */
export const keepingMutations: Mutations = {
  "passwords-are-not-stated": {
    "a dummy": [set("app-database-instance", "password", "not-used"), /app-database-instance states password/],
    "empty text": [set("app-database-instance", "password", ""), /states password/],
    "of a cluster": [also({ type: "aws:rds/cluster:Cluster", props: { masterPassword: "x" } }), /app-other states masterPassword/],
    "write-only, of either": [
      also({ type: "aws:rds/instance:Instance", props: { passwordWo: "x", masterPasswordWo: "x" } }),
      /app-other states passwordWo, masterPasswordWo\. Remove it/,
    ],
  },
  "secret-values-stay-out": {
    "a version of a secret, whatever it holds": [
      also({ type: "aws:secretsmanager/secretVersion:SecretVersion", props: {} }),
      /app-other would set a secret's value/,
    ],
  },
  "buckets-are-private": {
    "one switch off": [set("app-storage-images-public-access", "restrictPublicBuckets", false), /app-storage-images has restrictPublicBuckets off/],
    "no switches at all": [
      without("app-storage-frontend-public-access"),
      /app-storage-frontend has blockPublicAcls, blockPublicPolicy, ignorePublicAcls, restrictPublicBuckets off/,
    ],
    "the switches of another bucket": [set("app-storage-images-public-access", "bucket", "other"), /app-storage-images has/],
    "a list that names everybody": [
      set("app-storage-logs-acl", "accessControlPolicy.grants", [
        { grantee: { type: "Group", uri: "http://acs.amazonaws.com/groups/global/AllUsers" }, permission: "READ" },
      ]),
      /app-storage-logs-acl lets everybody in/,
    ],
    "a list that names everybody beside the owner": [
      set("app-storage-logs-acl", "accessControlPolicy.grants", [
        { grantee: { type: "CanonicalUser", id: "a" }, permission: "FULL_CONTROL" },
        { permission: "READ" },
        { grantee: { type: "Group", uri: "http://acs.amazonaws.com/groups/global/AuthenticatedUsers" }, permission: "READ" },
      ]),
      /app-storage-logs-acl lets everybody in/,
    ],
    "a canned list for everybody with an account": [
      also({ type: "aws:s3/bucketAcl:BucketAcl", props: { acl: "authenticated-read" } }),
      /app-other lets everybody in/,
    ],
  },
  "buckets-are-encrypted": {
    "no encryption": [without("app-storage-images-encryption"), /app-storage-images states no encryption/],
    "a rule without an algorithm": [set("app-storage-images-encryption", "rules", [{ bucketKeyEnabled: true }]), /app-storage-images states no encryption/],
  },
  "buckets-are-versioned": {
    suspended: [set("app-storage-images-versioning", "versioningConfiguration.status", "Suspended"), /app-storage-images has versioning Suspended/],
    "not stated": [without("app-storage-frontend-versioning"), /app-storage-frontend has versioning not stated/],
  },
};
