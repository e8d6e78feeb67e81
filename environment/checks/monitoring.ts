import { topicPrefixes } from "../../aws/sns/topics";
import { alarmName, readRule } from "../../aws/cloudwatch/alarm-rule";
import { inCircles } from "../composites";
import type { Environment } from "../environment";
import type { Fault } from "../fault";
import type { MonitoringFacts } from "../monitoring";
import { duplicates } from "./references";

/** CloudWatch looks back at most this far. */
const daySeconds = 86400;

/** Names are an alarm's, a topic's and a dashboard's identity, and no alarm looks back further than CloudWatch does. */
export function monitoringFaults({ monitoring, ledger }: Partial<Environment>): Fault[] {
  if (monitoring === undefined) return [];
  const { alarms, composites = {}, dashboards, topics = {} } = monitoring;
  return [
    ...duplicates(
      Object.entries({ alarms, composites }).flatMap(([list, all]) =>
        Object.entries(all).map(([key, { name }]) => [`monitoring.${list}.${key}.name`, name] as const),
      ),
      "alarm name",
    ),
    ...compositeFaults(monitoring, ledger?.external ?? {}),
    ...duplicates(
      Object.entries(dashboards).map(([key, { name }]) => [`monitoring.dashboards.${key}.name`, name] as const),
      "dashboard name",
    ),
    ...duplicates(
      Object.entries(topics).map(([key, { name }]) => [`monitoring.topics.${key}.name`, name] as const),
      "topic name",
    ),
    ...duplicates(
      Object.entries(topics).flatMap(([key, { subscriptions }]) => [
        [`monitoring.topics.${key}`, key] as const,
        ...Object.keys(subscriptions).map((each) => [`monitoring.topics.${key}.subscriptions.${each}`, `${key}-${each}`] as const),
      ]),
      "logical name app-monitoring-topic-…",
    ),
    ...Object.entries(topics).flatMap(([key, { subscriptions }]) =>
      duplicates(
        Object.entries(subscriptions).map(
          ([each, { protocol, endpoint }]) => [`monitoring.topics.${key}.subscriptions.${each}`, `${protocol} ${endpoint}`] as const,
        ),
        "subscription",
      ),
    ),
    // CI may post in topics of the app's prefix alone: its rights are given by name.
    ...Object.entries(topics).flatMap(([key, { name, nights = false }]) =>
      nights && !topicPrefixes.some((prefix) => name.startsWith(prefix))
        ? [
            {
              path: `monitoring.topics.${key}.nights`,
              message: `CI may post in topics named ${topicPrefixes.map((prefix) => `${prefix}…`).join(" or ")} alone, not in "${name}". Choose such a topic, or leave nights out`,
            },
          ]
        : [],
    ),
    ...Object.entries(alarms).flatMap(([key, { datapoints = 0, evaluationPeriods }]) =>
      datapoints <= evaluationPeriods
        ? []
        : [
            {
              path: `monitoring.alarms.${key}.datapoints`,
              message: `asks for ${datapoints} of ${evaluationPeriods} periods (evaluationPeriods); CloudWatch looks at no more than those`,
            },
          ],
    ),
    ...Object.entries(alarms).flatMap(([key, { periodSeconds, evaluationPeriods }]) =>
      periodSeconds * evaluationPeriods <= daySeconds
        ? []
        : [
            {
              path: `monitoring.alarms.${key}.evaluationPeriods`,
              message: `looks back ${periodSeconds * evaluationPeriods} s; CloudWatch allows a day (${daySeconds} s)`,
            },
          ],
    ),
  ];
}

/** A rule that can't be read, or is over an alarm that there is not, is refused by CloudWatch; one over an alarm that was there once is silent for ever. */
function compositeFaults({ alarms, composites = {} }: MonitoringFacts, external: Readonly<Record<string, string>>): Fault[] {
  const stated = [...Object.values(alarms), ...Object.values(composites)].map(({ name }) => name);
  const known = new Set([...stated, ...Object.keys(external).map(alarmName)]);
  const unknown = (name: string) =>
    `names "${name}", which is no alarm that this file states. State it under monitoring.alarms, or list it under ledger.external by its name or ARN, with the reason`;
  return [
    ...Object.entries(composites).flatMap(([key, { rule, suppressor }]) => {
      const path = `monitoring.composites.${key}`;
      const { alarms: named, fault } = readRule(rule);
      const silencing = suppressor === undefined || known.has(alarmName(suppressor.alarm)) ? [] : [suppressor.alarm];
      return [
        ...(fault === undefined ? [] : [{ path: `${path}.rule`, message: `can't be read: ${fault}` }]),
        ...named.filter((name) => !known.has(name)).map((name) => ({ path: `${path}.rule`, message: unknown(name) })),
        ...silencing.map((name) => ({ path: `${path}.suppressor.alarm`, message: unknown(name) })),
      ];
    }),
    ...inCircles(composites).map((key) => ({
      path: `monitoring.composites.${key}.rule`,
      message: "comes back to the alarm itself; CloudWatch then evaluates neither. Take one of them out of the other's rule",
    })),
  ];
}
