import { z } from "zod";
import { about, arn, emptyableText, hostname, key, keyed, matching, text } from "./values";

const zoneId = matching(/^Z[A-Z0-9]{1,31}$/, "a hosted zone id such as Z2FDTNDATAQYW2");

/** What a host name leads to: something that this stack has, or something that it can only name. */
const target = z.discriminatedUnion("kind", [
  about("`http-api`, or a distribution's key and `-cdn`.", z.strictObject({ kind: z.literal("own"), key })),
  about(
    "`zoneId` is the zone in which AWS keeps that kind of target, not the record's.",
    z.strictObject({ kind: z.literal("elsewhere"), domain: hostname, zoneId }),
  ),
]);

/** An alias for one host name: a record for each type. */
const record = z.strictObject({ name: hostname, types: z.array(z.enum(["A", "AAAA"])).min(1), target });

const proof = {
  domain: about("Without `*.`: a domain and the wildcard below it are validated by one record.", hostname),
  certificates: about(
    "Of one account.",
    z.array(arn.regex(/^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\//, { error: "expected the ARN of an ACM certificate" })).min(1),
  ),
};

/**
 * The record by which ACM validates certificates, and renews them for as long as it stands. Its name and value are ACM's, one pair for
 * an account and a domain, whatever the region: https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
const validation = z.discriminatedUnion("kind", [
  about("ACM says which record it is.", z.strictObject({ kind: z.literal("own"), ...proof })),
  about(
    "Another account's ACM can't be asked: the record is the one of its domain that no certificate of this account claims.",
    z.strictObject({ kind: z.literal("elsewhere"), ...proof }),
  ),
]);

/** Where the host names are answered for: in a zone of this account, or in another's. A zone answers for several stacks. */
export const dns = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("hosted-zone"),
    zone: about(
      "Changing the name replaces the zone, and with it the name servers that the registrar knows.",
      z.strictObject({ name: hostname, comment: emptyableText.max(256) }),
    ),
    records: keyed(record),
    validations: keyed(validation),
  }),
  z.strictObject({ kind: z.literal("elsewhere"), where: text }),
]);

export type DnsFacts = z.infer<typeof dns>;
export type RecordFacts = z.infer<typeof record>;
export type ValidationFacts = z.infer<typeof validation>;

/** The row of a validation's record in the ledger. */
export const validationRow = (key: string): string => `app-dns-validation-${key}`;

/** Row -> what its record validates. */
export const validationsByRow = (facts: DnsFacts): ReadonlyMap<string, ValidationFacts> =>
  new Map(facts.kind === "hosted-zone" ? Object.entries(facts.validations).map(([key, validation]) => [validationRow(key), validation]) : []);

/** The record's name in an import id, zone_name_CNAME. Undefined where the id is none, as one that nobody has looked up. */
export const validationRecordName = (importId: string): string | undefined => /^[^_]+_(_.+)_CNAME$/.exec(importId)?.[1];
