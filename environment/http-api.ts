import { z } from "zod";
import { about, arn, flag, hostname, matching, origin, reason, retentionDays, statementId, text, whole } from "./values";

/** How much the API takes in, over all requests. AWS's own limit for an account is 10,000 a second, with a burst of 5,000. */
const throttling = z.strictObject({
  requestsPerSecond: whole(1, 1_000_000, "requests a second"),
  burst: about("How many may come at once.", whole(1, 1_000_000, "requests")),
});

/** The way of a request through the API: whose its stage, route and integration are. */
const stage = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("own"),
    logGroup: z.strictObject({ name: text, retentionDays }),
    accessLogFields: about(
      "Field of a line in the access log -> API Gateway's variable. Lines are JSON, with the fields in this order.",
      z.record(text, text.startsWith("$context.", { error: "expected a variable such as $context.requestId" })),
    ),
    throttling: about("Left out, the account's own limit.", throttling.optional()),
    functionUri: about(
      "How the integration names the function: by the URI at which Lambda is invoked, or by its plain ARN, as a CLI writes it. Left out, by the URI.",
      z.enum(["invocation", "arn"]).optional(),
    ),
  }),
  about(
    "API Gateway made stage, route and integration with the API (create-api --target) and keeps them: no resource can stand for them, and nothing is logged.",
    z.strictObject({ kind: z.literal("quick-created"), reason }),
  ),
]);

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
  stage,
  domain: about(
    "Its own host name. Changing it replaces the domain, and with it the target that DNS points at.",
    z.strictObject({ name: hostname, certificateArn: arn }),
  ),
  permissionId: about("The permission by which API Gateway may invoke the function, among that function's permissions.", statementId),
  permissionSource: about(
    "Which requests it is for, as stage/method/path. Left out, */*: every one. Another is another permission.",
    matching(/^(\*|\$default)\/(\*|[A-Z]+|\$default)(\/\S*)?$/, "a stage (* or $default), a method and a path such as */*/* or */$default").optional(),
  ),
});

export type HttpApiFacts = z.infer<typeof httpApi>;
export type OwnStageFacts = Extract<HttpApiFacts["stage"], { kind: "own" }>;
