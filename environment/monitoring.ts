import { z } from "zod";
import { arn, keyed, text, whole } from "./values";

/** CloudWatch's own statistics, or a percentile in its writing. */
const statistic = text.regex(/^(SampleCount|Average|Sum|Minimum|Maximum|p\d{1,2}(\.\d{1,2})?)$/, {
  error: "expected SampleCount, Average, Sum, Minimum, Maximum, or a percentile such as p99",
});

const periodError = "expected 10, 30 or a multiple of 60, up to 86400 (seconds)";
const periodSeconds = z
  .number({ error: periodError })
  .refine((seconds) => seconds === 10 || seconds === 30 || (seconds > 0 && seconds <= 86400 && seconds % 60 === 0), { error: periodError });

/** An alarm on one metric of one thing. It rings when enough periods in a row are beyond the threshold. */
const alarm = z.strictObject({
  /** Changing it replaces the alarm. */
  name: text.max(255),
  /** Absent where the live alarm has none. */
  description: text.max(1024).optional(),
  /** What it watches; namespace and dimensions follow from it. */
  watches: z.enum(["http-api", "api-function"]),
  metric: text.max(255),
  statistic,
  comparison: z.enum(["GreaterThanThreshold", "GreaterThanOrEqualToThreshold", "LessThanThreshold", "LessThanOrEqualToThreshold"]),
  /** In the metric's own unit: milliseconds for Latency, a count for errors. */
  threshold: z.number({ error: "expected a number" }),
  periodSeconds,
  /** Periods in a row; period times periods is at most a day. */
  evaluationPeriods: whole(1, 8640, "periods"),
  /** What a period without data counts as. */
  missingData: z.enum(["breaching", "notBreaching", "ignore", "missing"]),
  /** Topics that are told when it rings. With none it only shows its colour. */
  actions: z.array(arn),
});

/** What a dashboard shows is arranged by hand, in the console, and is nobody's business here. */
const dashboard = z.strictObject({ name: text.regex(/^[\w-]{1,255}$/, { error: "expected a dashboard name (letters, digits, - and _)" }) });

/** What watches the application. A stack that nobody watches has empty maps. */
export const monitoring = z.strictObject({ alarms: keyed(alarm), dashboards: keyed(dashboard) });

export type MonitoringFacts = z.infer<typeof monitoring>;
export type AlarmFacts = z.infer<typeof alarm>;
