import { z } from "zod";
import { executionRole, lambda, zipped } from "./functions";
import { about, accountId, arn, bucketName, reason, text } from "./values";

/** The copy of another stack's database into this one's. Only data flows; what else the other account has is not touched. */
export const dbSync = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("function"),
    ...lambda,
    ...zipped,
    artifact: about("Where the deploy script puts the code.", z.strictObject({ bucket: bucketName, key: text })),
    role: executionRole("secrets", "users"),
    secretArns: about("The secret of this stack's own database.", z.array(arn).min(1)),
    source: about(
      "The database that is copied: the only thing of another account that a stack file names by ARN.",
      z.strictObject({ account: accountId, secretArn: arn }),
    ),
  }),
  about("Nothing is copied into this stack.", z.strictObject({ kind: z.literal("none"), reason })),
]);

export type DbSyncFacts = z.infer<typeof dbSync>;
export type DbSyncFunctionFacts = Extract<DbSyncFacts, { kind: "function" }>;
