import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as sns from "@pulumi/aws/sns";
import * as pulumi from "@pulumi/pulumi";
import { alarmsOf, lowestFirst } from "../environment/composites";
import type { AlarmFacts, CompositeAlarmFacts, MonitoringFacts, TopicFacts } from "../environment/monitoring";

/** Where the metrics of a watched thing are, by its kind. */
export type Watched = Readonly<Record<AlarmFacts["watches"], Metrics>>;

interface Metrics {
  readonly namespace: string;
  readonly dimensions: Readonly<Record<string, pulumi.Input<string>>>;
}

/** Alarms, where they ring, and dashboards. */
export class Monitoring extends pulumi.ComponentResource {
  constructor(name: string, args: { readonly facts: MonitoringFacts; readonly watched: Watched }, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Monitoring", name, {}, opts);
    const child = { parent: this };
    const { facts, watched } = args;

    const alarms = new Map<string, pulumi.Resource>();
    for (const [key, alarm] of Object.entries(facts.alarms)) {
      alarms.set(alarm.name, new cloudwatch.MetricAlarm(`${name}-alarm-${key}`, { ...alarmProperties(alarm), ...watched[alarm.watches] }, child));
    }
    for (const [key, composite] of lowestFirst(facts.composites ?? {})) {
      // CloudWatch refuses a rule over an alarm that does not exist yet.
      const dependsOn = alarmsOf(composite).flatMap((each) => alarms.get(each) ?? []);
      alarms.set(composite.name, new cloudwatch.CompositeAlarm(`${name}-composite-${key}`, compositeProperties(composite), { ...child, dependsOn }));
    }
    for (const [key, dashboard] of Object.entries(facts.dashboards)) {
      new cloudwatch.Dashboard(
        `${name}-dashboard-${key}`,
        { dashboardName: dashboard.name, dashboardBody: emptyDashboard },
        // People arrange it in the console: it is held as it lives, and never written back.
        { ...child, ignoreChanges: ["dashboardBody"] },
      );
    }

    for (const [key, topic] of Object.entries(facts.topics ?? {})) topicWithSubscriptions(`${name}-topic-${key}`, topic, child);

    this.registerOutputs({});
  }
}

function topicWithSubscriptions(name: string, facts: TopicFacts, opts: pulumi.CustomResourceOptions): void {
  const topic = new sns.Topic(
    name,
    { name: facts.name, ...(facts.displayName !== undefined && { displayName: facts.displayName }) },
    // AWS gives it a policy of its own for this account; what hands have made of that is held as it lives.
    { ...opts, ignoreChanges: ["policy"] },
  );
  for (const [key, { protocol, endpoint }] of Object.entries(facts.subscriptions)) {
    new sns.TopicSubscription(
      `${name}-${key}`,
      { topic: topic.arn, protocol, endpoint },
      // How the subscribing was done is no setting of what it made: nothing that lives could tell.
      { ...opts, ignoreChanges: ["confirmationTimeoutInMinutes", "endpointAutoConfirms"] },
    );
  }
}

/** What a dashboard made from nothing starts with. */
const emptyDashboard = JSON.stringify({ widgets: [] });

/** The HTTP API's metrics, for all of its stages and routes. */
export const httpApiMetrics = (apiId: pulumi.Input<string>): Metrics => ({ namespace: "AWS/ApiGateway", dimensions: { ApiId: apiId } });

/** A function's metrics, over all of its versions. */
export const functionMetrics = (functionName: pulumi.Input<string>): Metrics => ({ namespace: "AWS/Lambda", dimensions: { FunctionName: functionName } });

const compositeProperties = ({ name, description, rule, actions, actionsEnabled, suppressor }: CompositeAlarmFacts) => ({
  alarmName: name,
  ...(description !== undefined && { alarmDescription: description }),
  alarmRule: rule,
  alarmActions: actions,
  ...(actionsEnabled !== undefined && { actionsEnabled }),
  ...(suppressor !== undefined && {
    actionsSuppressor: { alarm: suppressor.alarm, waitPeriod: suppressor.waitSeconds, extensionPeriod: suppressor.extensionSeconds },
  }),
});

function alarmProperties(facts: AlarmFacts) {
  return {
    name: facts.name,
    ...(facts.description !== undefined && { alarmDescription: facts.description }),
    metricName: facts.metric,
    // CloudWatch has a property of its own for percentiles, and refuses both together.
    ...(facts.statistic.startsWith("p") ? { extendedStatistic: facts.statistic } : { statistic: facts.statistic }),
    comparisonOperator: facts.comparison,
    threshold: facts.threshold,
    period: facts.periodSeconds,
    evaluationPeriods: facts.evaluationPeriods,
    ...(facts.datapoints !== undefined && { datapointsToAlarm: facts.datapoints }),
    treatMissingData: facts.missingData,
    alarmActions: facts.actions,
    ...(facts.actionsEnabled !== undefined && { actionsEnabled: facts.actionsEnabled }),
  };
}
