import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { AlarmFacts, MonitoringFacts } from "../environment/monitoring";

/** Where the metrics of a watched thing are, by its kind. */
export type Watched = Readonly<Record<AlarmFacts["watches"], Metrics>>;

interface Metrics {
  readonly namespace: string;
  readonly dimensions: Readonly<Record<string, pulumi.Input<string>>>;
}

/** Alarms and dashboards. */
export class Monitoring extends pulumi.ComponentResource {
  constructor(name: string, args: { readonly facts: MonitoringFacts; readonly watched: Watched }, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Monitoring", name, {}, opts);
    const child = { parent: this };
    const { facts, watched } = args;

    for (const [key, alarm] of Object.entries(facts.alarms)) {
      new aws.cloudwatch.MetricAlarm(`${name}-alarm-${key}`, { ...alarmProperties(alarm), ...watched[alarm.watches] }, child);
    }
    for (const [key, dashboard] of Object.entries(facts.dashboards)) {
      new aws.cloudwatch.Dashboard(
        `${name}-dashboard-${key}`,
        { dashboardName: dashboard.name, dashboardBody: emptyDashboard },
        // People arrange it in the console: it is held as it lives, and never written back.
        { ...child, ignoreChanges: ["dashboardBody"] },
      );
    }

    this.registerOutputs({});
  }
}

/** What a dashboard made from nothing starts with. */
const emptyDashboard = JSON.stringify({ widgets: [] });

/** The HTTP API's metrics, for all of its stages and routes. */
export const httpApiMetrics = (apiId: pulumi.Input<string>): Metrics => ({ namespace: "AWS/ApiGateway", dimensions: { ApiId: apiId } });

/** A function's metrics, over all of its versions. */
export const functionMetrics = (functionName: pulumi.Input<string>): Metrics => ({ namespace: "AWS/Lambda", dimensions: { FunctionName: functionName } });

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
    treatMissingData: facts.missingData,
    alarmActions: facts.actions,
  };
}
