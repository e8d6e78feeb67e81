import { type BadInput, at, bad } from "./bad-input";

/** Alarms and dashboards. */
export const monitoring: readonly BadInput[] = [
  bad(
    "prod",
    "two alarms of one name",
    "monitoring.alarms.api-errors.name",
    "BlueMoxon-API-HighLatency",
    'alarm name "BlueMoxon-API-HighLatency" is also at monitoring.alarms.api-latency.name',
  ),
  bad(
    "prod",
    "two dashboards of one name",
    "monitoring.dashboards",
    { api: { name: "BlueMoxon-API" }, worker: { name: "BlueMoxon-API" } },
    at("monitoring.dashboards.worker.name", 'dashboard name "BlueMoxon-API" is also at monitoring.dashboards.api.name'),
  ),
  bad(
    "prod",
    "two topics of one name, and a receiver who is told twice",
    "monitoring.topics",
    {
      one: { name: "bluemoxon-alarms", subscriptions: {} },
      other: {
        name: "bluemoxon-alarms",
        subscriptions: { a: { protocol: "email", endpoint: "a@example.com" }, b: { protocol: "email", endpoint: "a@example.com" } },
      },
    },
    at("monitoring.topics.other.name", 'topic name "bluemoxon-alarms" is also at monitoring.topics.one.name'),
    at("monitoring.topics.other.subscriptions.b", 'subscription "email a@example.com" is also at monitoring.topics.other.subscriptions.a'),
  ),
  bad(
    "prod",
    "a topic that is called like who listens to another",
    "monitoring.topics",
    {
      alarms: { name: "bluemoxon-alarms", subscriptions: { team: { protocol: "https", endpoint: "https://example.com/alarms" } } },
      "alarms-team": { name: "bluemoxon-team", subscriptions: {} },
    },
    at("monitoring.topics.alarms-team", 'logical name app-monitoring-topic-… "alarms-team" is also at monitoring.topics.alarms.subscriptions.team'),
  ),
  bad(
    "prod",
    "receivers that no way leads to",
    "monitoring.topics",
    {
      alarms: {
        name: "bluemoxon-alarms",
        subscriptions: { a: { protocol: "email", endpoint: "team" }, b: { protocol: "sqs", endpoint: "arn:aws:lambda:us-west-2:266672885920:function:a" } },
      },
    },
    at("monitoring.topics.alarms.subscriptions.a.endpoint", '"team" is not a mail address such as team@example.com'),
    at(
      "monitoring.topics.alarms.subscriptions.b.endpoint",
      '"arn:aws:lambda:us-west-2:266672885920:function:a" is not the ARN of a queue such as arn:aws:sqs:us-west-2:123456789012:app-jobs',
    ),
  ),
  bad(
    "prod",
    "a topic that is named as no topic can be",
    "monitoring.topics",
    { alarms: { name: "BlueMoxon alarms", subscriptions: {} } },
    at("monitoring.topics.alarms.name", '"BlueMoxon alarms" is not a topic name (1 to 256 letters, digits, - and _)'),
  ),
  bad(
    "prod",
    "an alarm that looks back too far",
    "monitoring.alarms.api-errors.evaluationPeriods",
    289,
    "looks back 86700 s; CloudWatch allows a day (86400 s)",
  ),
  bad(
    "prod",
    "a percentile above the whole",
    "monitoring.alarms.api-latency.statistic",
    "p999",
    '"p999" is not a statistic: SampleCount, Average, Sum, Minimum, Maximum, or a percentile such as p99',
  ),
  bad("prod", "a period in minutes", "monitoring.alarms.api-latency.periodSeconds", 5, "expected 10, 30 or a multiple of 60, up to 86400 (seconds)"),
  bad(
    "prod",
    "a period between two that there are",
    "monitoring.alarms.api-latency.periodSeconds",
    90,
    "expected 10, 30 or a multiple of 60, up to 86400 (seconds)",
  ),
  ...[0, -60, 86460].map((seconds) =>
    bad(
      "prod",
      `a period of ${seconds} seconds`,
      "monitoring.alarms.api-latency.periodSeconds",
      seconds,
      "expected 10, 30 or a multiple of 60, up to 86400 (seconds)",
    ),
  ),
  bad("prod", "an alarm on what is not there", "monitoring.alarms.api-latency.watches", "worker-function", "expected one of http-api, api-function"),
  bad(
    "prod",
    "a dashboard with a blank",
    "monitoring.dashboards.api.name",
    "BlueMoxon API",
    '"BlueMoxon API" is not a dashboard name (letters, digits, - and _)',
  ),
  bad(
    "prod",
    "a topic of another account",
    "monitoring.alarms.api-latency.actions",
    ["arn:aws:sns:us-west-2:652617421195:alarms"],
    at(
      "monitoring.alarms.api-latency.actions.0",
      '"arn:aws:sns:us-west-2:652617421195:alarms" is in account 652617421195; this stack\'s account is 266672885920',
    ),
  ),
  bad(
    "prod",
    "a topic that CI has no right to post in",
    "monitoring.topics",
    { alarms: { name: "ops-alarms", nights: true, subscriptions: {} } },
    at(
      "monitoring.topics.alarms.nights",
      'CI may post in topics named bluemoxon-… or BlueMoxon-… alone, not in "ops-alarms". Choose such a topic, or leave nights out',
    ),
  ),
  bad(
    "prod",
    "more periods beyond the threshold than are looked at",
    "monitoring.alarms.api-latency.datapoints",
    3,
    "asks for 3 of 2 periods (evaluationPeriods); CloudWatch looks at no more than those",
  ),
];
