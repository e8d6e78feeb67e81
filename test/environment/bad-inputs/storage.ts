import { type BadInput, at, bad } from "./bad-input";

const plain = { versioning: "Enabled", publicAccess: "blocked", ownership: "BucketOwnerEnforced", acl: "none", cors: { kind: "none" } };

/** Buckets, against one another and against the distributions that lead to them. */
export const storage: readonly BadInput[] = [
  bad("prod", "two buckets of one name", "storage.others.landing.name", "bluemoxon-logs", 'bucket name "bluemoxon-logs" is also at storage.others.logs.name'),
  ...["frontend", "images"].map((key) =>
    bad(
      "staging",
      `a second bucket of a kind that is stated by itself, ${key}`,
      "storage.others",
      { [key]: { ...plain, name: "bluemoxon-staging-others" } },
      at(`storage.others.${key}`, "is stated above as a bucket of its own"),
    ),
  ),
  bad(
    "prod",
    "an access control list where the bucket knows none",
    "storage.others.logs.ownership",
    "BucketOwnerEnforced",
    at("storage.others.logs.acl", "is stated, but with BucketOwnerEnforced the bucket knows no access control lists"),
  ),
  bad(
    "prod",
    "logs that nobody may deliver",
    "storage.others.logs.acl",
    "none",
    at("cdn.frontend.logging.bucket", 'is "logs", whose access control list lets no log delivery write; CloudFront\'s logs need acl: log-delivery'),
  ),
  bad(
    "prod",
    "logs for a bucket that is not there",
    "cdn.frontend.logging.bucket",
    "audit",
    '"audit" is no bucket of this stack. Known: frontend, images, logs, landing',
  ),
  bad(
    "staging",
    "an origin in a bucket that is not there",
    "cdn.images.origins.S3-bluemoxon-images-staging.bucket",
    "landing",
    '"landing" is no bucket of this stack. Known: frontend, images',
  ),
  bad(
    "staging",
    "code in a bucket of the other stack",
    "storage.artifact.bucket",
    "bluemoxon-frontend",
    '"bluemoxon-frontend" is no bucket of this stack. Known: bluemoxon-frontend-staging, bluemoxon-images-staging',
  ),
  bad("prod", "versioning switched as a flag", "storage.images.versioning", true, "expected one of Enabled, Suspended, Disabled"),
  bad(
    "prod",
    "pages of a host without a scheme",
    "storage.images.cors.origins",
    ["app.bluemoxon.com"],
    at("storage.images.cors.origins.0", "expected an origin such as https://app.example.com"),
  ),
];
