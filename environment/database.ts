import { z } from "zod";
import { about, emptyableText, flag, key, kmsKeyArn, matching, secretName, text, whole } from "./values";

const window = matching(/^(\w{3}:)?\d{2}:\d{2}-(\w{3}:)?\d{2}:\d{2}$/, "a UTC window such as 03:00-04:00 or sun:04:00-sun:05:00");

/** RDS keeps it in lower case, whatever it is given, and the provider holds the two against each other (API reference, CreateDBInstance). */
const identifier = matching(
  /^(?=.{1,63}$)[a-z](-?[a-z0-9])*$/,
  "an identifier as RDS keeps it (1 to 63 lower-case letters, digits and single dashes, a letter first)",
);
const subnetGroupName = matching(/^[a-z0-9 ._-]{1,255}$/, "a subnet group's name as RDS keeps it (lower case)");

const shared = {
  identifier,
  databaseName: text,
  masterUsername: text,
  port: whole(1150, 65535, "port"),
  subnetGroup: z.strictObject({
    name: subnetGroupName,
    description: text,
    subnets: z.array(key).min(2, { error: "RDS needs subnets in two availability zones" }),
  }),
  securityGroups: z.array(key).min(1),
  storageEncrypted: flag,
  storageKeyArn: about("Left out, the account's own key for RDS. Another key is another database.", kmsKeyArn.optional()),
  iamAuthentication: about("With it whoever has rds-db:connect signs in without a password. Left out, AWS has it off.", flag.optional()),
  deletionProtection: flag,
  autoMinorVersionUpgrade: about("Without it RDS asks before every minor version.", flag),
  copyTagsToSnapshot: flag,
  publiclyAccessible: about("With it the database has an address outside its network.", flag),
  performanceInsights: flag,
  backupRetentionDays: about("0 would turn automated backups off.", whole(1, 35, "days")),
  backupWindow: window,
  maintenanceWindow: window,
  credentials: about(
    "Where Secrets Manager keeps who may sign in. The name replaces the secret; its value is nobody's business here.",
    z.strictObject({
      name: secretName,
      description: emptyableText.max(2048),
      keyId: about("The KMS key as Secrets Manager answers it. Left out, the account's own key.", text.optional()),
    }),
  ),
};

/** One RDS for PostgreSQL instance. Most changes here restart it. */
const instance = z.strictObject({
  kind: z.literal("instance"),
  ...shared,
  engineVersion: text,
  instanceClass: text.startsWith("db.", { error: "expected an instance class such as db.t3.micro" }),
  allocatedStorageGb: whole(20, 65536, "GiB"),
  maxAllocatedStorageGb: about("Ceiling of storage autoscaling.", whole(20, 65536, "GiB")),
  storageType: z.enum(["gp2", "gp3", "io1", "io2"]),
  multiAz: flag,
  logExports: z.array(z.enum(["postgresql", "upgrade"])),
});

/** An Aurora Serverless v2 cluster with one instance of class db.serverless. */
const auroraServerless = z.strictObject({
  kind: z.literal("aurora-serverless"),
  ...shared,
  instanceIdentifier: identifier,
  promotionTier: about("In which order Aurora would make a reader the writer, from 0, the first, to 15. AWS's default is 1.", whole(0, 15, "tier")),
  engineVersion: text,
  minCapacityAcu: z.number().min(0.5, { error: "expected Aurora capacity units from 0.5 to 256" }).max(256),
  maxCapacityAcu: z.number().min(1, { error: "expected Aurora capacity units from 1 to 256" }).max(256),
  logExports: about("Aurora has no log of upgrades.", z.array(z.enum(["postgresql"]))),
});

/** The password is nowhere in here, on purpose: the program neither reads nor writes it. */
export const database = z.discriminatedUnion("kind", [instance, auroraServerless]);

export type DatabaseFacts = z.infer<typeof database>;
export type InstanceFacts = z.infer<typeof instance>;
export type AuroraServerlessFacts = z.infer<typeof auroraServerless>;
