import { z } from "zod";
import { about, arn, emptyableText, keyed, matching, statementId, text } from "./values";

const invoked = z.enum(["api", "scraper"]);

/** A rule that invokes a function at set times, the target by which it does, and the permission it needs for that. */
const schedule = z.strictObject({
  function: invoked,
  ruleName: about("Changing it replaces the rule.", text.max(64)),
  description: emptyableText.max(512),
  expression: matching(/^(rate|cron)\(.+\)$/, "a schedule such as rate(5 minutes) or cron(0 12 * * ? *)"),
  targetId: about(
    "Name of the target within its rule. Changing it replaces the target.",
    matching(/^[\w.-]{1,64}$/, "a target id (1 to 64 letters, digits, ., - and _)"),
  ),
  input: about(
    "What the function is handed, as JSON in this order. Absent where it is the event itself.",
    z.record(text, z.union([z.string(), z.number(), z.boolean()])).optional(),
  ),
  permissionId: statementId,
});

/** A permission that stands for itself: nothing else here invokes by it. */
const permission = z.strictObject({
  function: invoked,
  permissionId: statementId,
  principal: text.endsWith(".amazonaws.com", { error: "expected a service such as events.amazonaws.com" }),
  sourceArn: arn,
});

/** What invokes the functions besides the HTTP API and the queue. */
export const invocations = z.strictObject({ schedules: keyed(schedule), permissions: keyed(permission) });

export type InvocationFacts = z.infer<typeof invocations>;
export type ScheduleFacts = z.infer<typeof schedule>;
export type InvokedFunction = z.infer<typeof invoked>;
