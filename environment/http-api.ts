import { z } from "zod";
import { arn, flag, hostname, origin, retentionDays, statementId, text, whole } from "./values";

/** The HTTP API in front of the API function, with its own host name. Changing a name here renames; the id in clients stays. */
export const httpApi = z.strictObject({
  name: text.max(128),
  /** What browsers are let through, before a request reaches the function. */
  cors: z.strictObject({
    origins: z.array(origin).min(1),
    methods: z.array(z.enum(["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"])).min(1),
    /** Request headers; `*` is every one. */
    headers: z.array(text).min(1),
    exposedHeaders: z.array(text),
    /** Whether browsers may send cookies along. */
    credentials: flag,
    /** How long a browser keeps the answer to a preflight request, up to a day. */
    maxAgeSeconds: whole(0, 86400, "seconds"),
  }),
  logGroup: z.strictObject({ name: text, retentionDays }),
  /** Field of a line in the access log -> API Gateway's variable. Lines are JSON, with the fields in this order. */
  accessLogFields: z.record(text, text.startsWith("$context.", { error: "expected a variable such as $context.requestId" })),
  /** Its own host name. Changing it replaces the domain, and with it the target that DNS points at. */
  domain: z.strictObject({ name: hostname, certificateArn: arn }),
  /** The permission by which API Gateway may invoke the function, among that function's permissions. */
  permissionId: statementId,
});

export type HttpApiFacts = z.infer<typeof httpApi>;
