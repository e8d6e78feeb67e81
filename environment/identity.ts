import { z } from "zod";
import { about, flag, lambdaArn, matching, text, whole } from "./values";

/** AWS takes plain HTTP for a developer's own machine only. */
const returnUrl = matching(/^(https:\/\/|http:\/\/localhost[:/])\S+$/, "an https:// URL, or one of http://localhost");

/** What a sign-up asks for beyond the standard attributes' own defaults. Changing one replaces the pool. */
const attribute = z.strictObject({
  required: flag,
  mutable: flag,
  minLength: whole(0, 2048, "characters"),
  maxLength: whole(0, 2048, "characters"),
});

/** Functions that Cognito asks on the way, by its own words for when (API reference, LambdaConfigType). */
const triggers = z.partialRecord(
  z.enum([
    "createAuthChallenge",
    "customMessage",
    "defineAuthChallenge",
    "postAuthentication",
    "postConfirmation",
    "preAuthentication",
    "preSignUp",
    "preTokenGeneration",
    "userMigration",
    "verifyAuthChallengeResponse",
  ]),
  lambdaArn,
);

const pool = z.strictObject({
  name: text.max(128),
  password: z.strictObject({
    minimumLength: whole(6, 99, "characters"),
    lowercase: flag,
    uppercase: flag,
    numbers: flag,
    symbols: flag,
    temporaryDays: about("How long an invited person may wait before signing in.", whole(0, 365, "days")),
  }),
  mfa: z.enum(["OFF", "OPTIONAL", "ON"]),
  deletionProtection: about(
    "Left out, the pool is as AWS makes one by a call: INACTIVE. A console makes it ACTIVE.",
    z.enum(["ACTIVE", "INACTIVE"]).optional(),
  ),
  caseSensitiveNames: about(
    "Whether Ada and ada are two people. A console makes pools where they are one: false. Left out, nothing is said of it. It can't be changed: another value is another pool.",
    flag.optional(),
  ),
  softwareTokens: about("Codes from an authenticator app.", flag),
  signUp: z.enum(["open", "by-invitation"]),
  recovery: about(
    "How who has lost a password is let back in, the first way first. Left out, by the e-mail address.",
    z
      .array(z.enum(["verified_email", "verified_phone_number", "admin_only"]))
      .min(1)
      .refine((ways) => new Set(ways).size === ways.length && (ways.length === 1 || !ways.includes("admin_only")), {
        error: "expected each way once, and admin_only alone",
      })
      .optional(),
  ),
  triggers: about("Left out, there is none.", triggers.optional()),
  attributes: about("Attribute name -> what the pool asks of it.", z.record(text, attribute)),
});

const lasting = z.strictObject({ validity: whole(1, 5_256_000, "of its unit"), unit: z.enum(["seconds", "minutes", "hours", "days"]) });

/** How long a sign-in lasts: as the account has it without being told, or as stated. */
const tokens = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("default") }),
  z.strictObject({
    kind: z.literal("stated"),
    accessHours: whole(1, 24, "hours"),
    idHours: whole(1, 24, "hours"),
    refreshDays: whole(1, 3650, "days"),
  }),
  about(
    "With the units that the client itself states, as a console does: each token from 5 minutes to a day, the one to refresh by from an hour to ten years.",
    z.strictObject({ kind: z.literal("with-units"), access: lasting, id: lasting, refresh: lasting }),
  ),
]);

const client = z.strictObject({
  name: text.max(128),
  authFlows: z.array(text.startsWith("ALLOW_", { error: "expected a flow such as ALLOW_USER_SRP_AUTH" })).min(1),
  callbackUrls: z.array(returnUrl).min(1).max(100),
  logoutUrls: z.array(returnUrl).max(100),
  oauthFlows: z.array(z.enum(["code", "implicit", "client_credentials"])).min(1),
  oauthScopes: z.array(text).min(1),
  identityProviders: z.array(text).min(1),
  tokens,
});

/** Cognito. Pool and client are never replaced: their ids are in every session and in the deploy config. */
export const identity = z.strictObject({
  userPoolId: matching(/^[a-z]{2}(-[a-z]+)+-\d_\w+$/, "a user pool id such as us-west-2_AbCdEfGhI"),
  appClientId: matching(/^[a-z0-9]{1,128}$/, "an app client id of lower-case letters and digits"),
  domainPrefix: about(
    "First part of the sign-in host name, which AWS ends with `.auth.<region>.amazoncognito.com`.",
    matching(/^[a-z0-9](-?[a-z0-9])*$/, "a sign-in domain prefix of lower-case letters, digits and dashes").max(63),
  ),
  pool,
  client,
});

export type IdentityFacts = z.infer<typeof identity>;
