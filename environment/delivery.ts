import { z } from "zod";
import { optionalRolePath } from "./functions";
import { about, key, matching, policyName, policyStatementId, roleName, text } from "./values";

const actionsOf = (service: string) =>
  z.array(matching(new RegExp(`^${service}:[A-Za-z]+$`), `an action of ${service}, named in full: a pattern lets in what AWS adds one day`)).min(1);

/** What a deploy may do, and to what. The names of buckets and distributions are the stack's own keys, so no id is copied. */
const grant = z.discriminatedUnion("kind", [
  about("`names` is a pattern over function names, as app-*.", z.strictObject({ kind: z.literal("functions"), names: text, actions: actionsOf("lambda") })),
  z.strictObject({ kind: z.literal("bucket"), bucket: key, actions: actionsOf("s3") }),
  z.strictObject({ kind: z.literal("distribution"), distribution: key, actions: actionsOf("cloudfront") }),
]);

/** How the deploy workflow gets in: by the identity that GitHub vouches for, with no key of this account kept anywhere. */
export const delivery = z.strictObject({
  identityProvider: z.strictObject({
    issuer: about(
      "Host of the issuer, without a scheme. Changing it replaces the provider.",
      matching(/^[a-z0-9.-]+(\/\S+)?$/, "a host such as token.actions.githubusercontent.com"),
    ),
    audiences: z.array(text).min(1),
    thumbprints: about(
      "SHA-1 of the issuer's certificate, 40 hex digits. For GitHub's issuer AWS keeps it and no longer looks at it.",
      z.array(matching(/^[0-9a-f]{40}$/, "40 hex digits in quotes")).min(1),
    ),
  }),
  role: z.strictObject({
    name: roleName,
    path: optionalRolePath,
    subjects: about(
      "Who may sign in, as a pattern over the subject of GitHub's token.",
      text.startsWith("repo:", { error: "expected a subject such as repo:owner/name:*" }),
    ),
    policyName,
    grants: about("Statement id -> grant.", z.record(policyStatementId, grant)),
  }),
});

export type DeliveryFacts = z.infer<typeof delivery>;
export type DeliveryGrant = z.infer<typeof grant>;
