import { z } from "zod";
import { emptyableText, hostname, key, keyed, text } from "./values";

const zoneId = text.regex(/^Z[A-Z0-9]{1,31}$/, { error: "expected a hosted zone id such as Z2FDTNDATAQYW2" });

/** What a host name leads to: something that this stack has, or something that it can only name. */
const target = z.discriminatedUnion("kind", [
  /** `http-api`, or a distribution's key and `-cdn`. */
  z.strictObject({ kind: z.literal("own"), key }),
  /** `zoneId` is the zone in which AWS keeps that kind of target, not the record's. */
  z.strictObject({ kind: z.literal("elsewhere"), domain: hostname, zoneId }),
]);

/** An alias for one host name: a record for each type. */
const record = z.strictObject({ name: hostname, types: z.array(z.enum(["A", "AAAA"])).min(1), target });

/** Where the host names are answered for: in a zone of this account, or in another's. A zone answers for several stacks. */
export const dns = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("hosted-zone"),
    /** Changing the name replaces the zone, and with it the name servers that the registrar knows. */
    zone: z.strictObject({ name: hostname, comment: emptyableText.max(256) }),
    records: keyed(record),
  }),
  z.strictObject({ kind: z.literal("elsewhere"), where: text }),
]);

export type DnsFacts = z.infer<typeof dns>;
export type RecordFacts = z.infer<typeof record>;
