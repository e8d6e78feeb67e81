import { z } from "zod";
import { about, arn, flag, hostname, origin, retentionDays, statementId, text, whole } from "./values";

/** The HTTP API in front of the API function, with its own host name. Changing a name here renames; the id in clients stays. */
export const httpApi = z.strictObject({
  name: text.max(128),
  cors: about(
    "What browsers are let through, before a request reaches the function.",
    z.strictObject({
      origins: z.array(origin).min(1),
      methods: z.array(z.enum(["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"])).min(1),
      headers: about("Request headers; `*` is every one.", z.array(text).min(1)),
      exposedHeaders: z.array(text),
      credentials: about("Whether browsers may send cookies along.", flag),
      maxAgeSeconds: about("How long a browser keeps the answer to a preflight request, up to a day.", whole(0, 86400, "seconds")),
    }),
  ),
  logGroup: z.strictObject({ name: text, retentionDays }),
  accessLogFields: about(
    "Field of a line in the access log -> API Gateway's variable. Lines are JSON, with the fields in this order.",
    z.record(text, text.startsWith("$context.", { error: "expected a variable such as $context.requestId" })),
  ),
  domain: about(
    "Its own host name. Changing it replaces the domain, and with it the target that DNS points at.",
    z.strictObject({ name: hostname, certificateArn: arn }),
  ),
  permissionId: about("The permission by which API Gateway may invoke the function, among that function's permissions.", statementId),
});

export type HttpApiFacts = z.infer<typeof httpApi>;
