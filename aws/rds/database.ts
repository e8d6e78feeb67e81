import { type Keeping, lowered, switchedOff } from "../keeping";
import { type Place, grant } from "../rights";

/** The app's own, of one kind. The database is never modified by this program: CI may look at it, and a person changes it. */
export const owned = (kind: string, { region, id }: Place): readonly string[] => [`arn:aws:rds:${region}:${id}:${kind}:bluemoxon-*`];

/**
 * Once adopted, the provider asks for an instance by a filter, with its resource id (hashicorp/terraform-provider-aws#35737). RDS looks for
 * the right to that on all instances of the account: no narrower resource grants it.
 */
export const describeInstances = ({ region, id }: Place) => grant([`arn:aws:rds:${region}:${id}:db:*`], ["rds:DescribeDBInstances"]);

/** An instance has the address, also in a cluster. */
export const publicAddress: Keeping = { path: "publiclyAccessible", givesUp: (_, to) => to === true, told: "the database gets a public address" };

/** What an instance keeps, and a cluster as well. */
export const databaseKeeps: readonly Keeping[] = [
  { path: "deletionProtection", givesUp: switchedOff, told: "deletion protection is switched off" },
  { path: "backupRetentionPeriod", givesUp: lowered, told: "backups are kept for fewer days, and older ones are gone" },
  { path: "storageEncrypted", givesUp: switchedOff, told: "encryption is switched off" },
  { path: "iamDatabaseAuthenticationEnabled", givesUp: (_, to) => to === true, told: "whoever has rds-db:connect signs in without a password" },
];
