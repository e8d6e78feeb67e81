import { z } from "zod";
import { key, policyName, roleName, text } from "./values";

const statementId = text.regex(/^[A-Za-z0-9]+$/, { error: "expected a statement id of letters and digits" });

const actionsOf = (service: string) =>
  z
    .array(
      text.regex(new RegExp(`^${service}:[A-Za-z]+$`), { error: `expected an action of ${service}, named in full: a pattern lets in what AWS adds one day` }),
    )
    .min(1);

/** What a deploy may do, and to what. The names of buckets and distributions are the stack's own keys, so no id is copied. */
const grant = z.discriminatedUnion("kind", [
  /** `names` is a pattern over function names, as app-*. */
  z.strictObject({ kind: z.literal("functions"), names: text, actions: actionsOf("lambda") }),
  z.strictObject({ kind: z.literal("bucket"), bucket: key, actions: actionsOf("s3") }),
  z.strictObject({ kind: z.literal("distribution"), distribution: key, actions: actionsOf("cloudfront") }),
]);

/** How the deploy workflow gets in: by the identity that GitHub vouches for, with no key of this account kept anywhere. */
export const delivery = z.strictObject({
  identityProvider: z.strictObject({
    /** Host of the issuer, without a scheme. Changing it replaces the provider. */
    issuer: text.regex(/^[a-z0-9.-]+(\/\S+)?$/, { error: "expected a host such as token.actions.githubusercontent.com" }),
    audiences: z.array(text).min(1),
    /** SHA-1 of the issuer's certificate, 40 hex digits. For GitHub's issuer AWS keeps it and no longer looks at it. */
    thumbprints: z.array(text.regex(/^[0-9a-f]{40}$/, { error: "expected 40 hex digits in quotes" })).min(1),
  }),
  role: z.strictObject({
    name: roleName,
    /** Who may sign in, as a pattern over the subject of GitHub's token. */
    subjects: text.startsWith("repo:", { error: "expected a subject such as repo:owner/name:*" }),
    policyName,
    /** Statement id -> grant. */
    grants: z.record(statementId, grant),
  }),
});

export type DeliveryFacts = z.infer<typeof delivery>;
export type DeliveryGrant = z.infer<typeof grant>;
