import { z } from "zod";
import { about, arn, flag, formed, keyed, lambdaArn, matching, text, whole } from "./values";

/** CloudWatch's own statistics, or a percentile in its writing. */
const statistic = matching(
  /^(SampleCount|Average|Sum|Minimum|Maximum|p\d{1,2}(\.\d{1,2})?)$/,
  "a statistic: SampleCount, Average, Sum, Minimum, Maximum, or a percentile such as p99",
);

const periodForm = "10, 30 or a multiple of 60, up to 86400 (seconds)";
const periodSeconds = formed(
  periodForm,
  z
    .number({ error: `expected ${periodForm}` })
    .refine((seconds) => seconds === 10 || seconds === 30 || (seconds > 0 && seconds <= 86400 && seconds % 60 === 0), { error: `expected ${periodForm}` }),
);

/** An alarm on one metric of one thing. It rings when enough of its last periods are beyond the threshold. */
const alarm = z.strictObject({
  name: about("Changing it replaces the alarm.", text.max(255)),
  description: about("Absent where the live alarm has none.", text.max(1024).optional()),
  watches: about("What it watches; namespace and dimensions follow from it.", z.enum(["http-api", "api-function"])),
  metric: text.max(255),
  statistic,
  comparison: z.enum(["GreaterThanThreshold", "GreaterThanOrEqualToThreshold", "LessThanThreshold", "LessThanOrEqualToThreshold"]),
  threshold: about("In the metric's own unit: milliseconds for Latency, a count for errors.", z.number({ error: "expected a number" })),
  periodSeconds,
  evaluationPeriods: about("Periods that are looked at; period times periods is at most a day.", whole(1, 8640, "periods")),
  datapoints: about("How many of these periods have to be beyond the threshold. Left out, every one.", whole(1, 8640, "periods").optional()),
  missingData: about("What a period without data counts as.", z.enum(["breaching", "notBreaching", "ignore", "missing"])),
  actions: about("Topics that are told when it rings. With none it only shows its colour.", z.array(arn)),
  actionsEnabled: about("Absent: true. With false nobody is told.", flag.optional()),
});

/** An alarm on the states of other alarms. */
const composite = z.strictObject({
  name: about("Changing it replaces the alarm.", text.max(255)),
  description: about("Absent where the live alarm has none.", text.max(1024).optional()),
  rule: about(
    'When it rings, as CloudWatch writes it: ALARM("one") AND NOT ALARM("other"). By the names of alarms that are stated here, or listed under ledger.external.',
    text.max(10240),
  ),
  actions: about("Topics that are told when it rings, 5 at most. With none it only shows its colour.", z.array(arn).max(5)),
  actionsEnabled: about(
    "Absent: true. With false nobody is told. Changing it here would replace the alarm: aws cloudwatch enable-alarm-actions changes it by hand.",
    flag.optional(),
  ),
  suppressor: about(
    "Another alarm: while that one rings, nobody is told. Absent where the live alarm has none.",
    z
      .strictObject({
        alarm: about("By its name or ARN.", text.max(1600)),
        waitSeconds: about("How long to wait for that one to ring before anybody is told.", whole(0, 2 ** 31 - 1, "s")),
        extensionSeconds: about("How long to stay silent after it has.", whole(0, 2 ** 31 - 1, "s")),
      })
      .optional(),
  ),
});

/** What a dashboard shows is arranged by hand, in the console, and is nobody's business here. */
const dashboard = z.strictObject({ name: matching(/^[\w-]{1,255}$/, "a dashboard name (letters, digits, - and _)") });

/** Who is told by a topic. A receiver by mail or by https has to say yes before anything can know the subscription again. */
const subscription = z.discriminatedUnion("protocol", [
  z.strictObject({
    protocol: z.enum(["email", "email-json"]),
    endpoint: about(
      "Of a team and no person: it stands in the repository.",
      matching(/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/, "a mail address such as team@example.com").max(320),
    ),
  }),
  z.strictObject({ protocol: z.literal("https"), endpoint: matching(/^https:\/\/\S+$/, "a URL such as https://example.com/alarms").max(2048) }),
  z.strictObject({ protocol: z.literal("lambda"), endpoint: lambdaArn }),
  z.strictObject({
    protocol: z.literal("sqs"),
    endpoint: matching(/^arn:aws:sqs:[a-z0-9-]+:\d{12}:[\w.-]+$/, "the ARN of a queue such as arn:aws:sqs:us-west-2:123456789012:app-jobs"),
  }),
]);

/** Where alarms ring. */
const topic = z.strictObject({
  name: about(
    "Changing it replaces the topic, and everybody has to subscribe anew.",
    matching(/^[\w-]{1,256}$/, "a topic name (1 to 256 letters, digits, - and _)"),
  ),
  displayName: about("What a mail says it is from. Absent where the live topic has none.", text.max(100).optional()),
  nights: about("Whether what a nightly look has found is posted here as well. Absent: no.", flag.optional()),
  subscriptions: keyed(subscription),
});

/** What watches the application. A stack that nobody watches has empty maps. */
export const monitoring = z.strictObject({
  alarms: keyed(alarm),
  composites: about("Alarms over other alarms. Absent where none lives.", keyed(composite).optional()),
  dashboards: keyed(dashboard),
  topics: about("Absent where none lives.", keyed(topic).optional()),
});

export type MonitoringFacts = z.infer<typeof monitoring>;
export type TopicFacts = z.infer<typeof topic>;
export type AlarmFacts = z.infer<typeof alarm>;
export type CompositeAlarmFacts = z.infer<typeof composite>;
