import { type Inputs, type Keeping, fewer, isEmpty, lowered, raised, removed } from "./keeping";
import { valueAt } from "./property-path";

const alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

const stated = (inputs: unknown, path: string): string => String(valueAt(inputs, path));

/** An alarm rings above its threshold, or below it. */
const ringsAbove = (inputs: unknown): boolean => stated(inputs, "comparisonOperator").startsWith("Greater");

const thresholdLoosened = (from: unknown, to: unknown, inputs: Inputs): boolean => (ringsAbove(inputs.to) ? raised(from, to) : lowered(from, to));

/** A longer period tells later; a shorter one counts less, and what is counted against a limit then stays below it. */
const periodLoosened = (from: unknown, to: unknown, inputs: Inputs): boolean =>
  raised(from, to) || (["Sum", "SampleCount"].includes(stated(inputs.to, "statistic")) && ringsAbove(inputs.to));

/** The other direction is another alarm; to ring at the threshold as well is more than only beyond it. */
const comparisonLoosened = (from: unknown, to: unknown): boolean => String(to) !== String(from).replace(/Than(?=Threshold)/, "ThanOrEqualTo");

const lookingElsewhere = ["metricName", "statistic", "extendedStatistic"].map((path): Keeping => ({
  type: alarm,
  path,
  givesUp: (from) => !isEmpty(from),
  told: "the alarm looks at something else",
}));

/** Settings by which somebody is told, or can look it up afterwards. */
export const watching: readonly Keeping[] = [
  { type: alarm, path: "actionsEnabled", givesUp: (_, to) => to === false, told: "the alarm is silenced" },
  { type: alarm, path: "alarmActions", givesUp: fewer, told: "somebody is no longer alarmed" },
  { type: alarm, path: "threshold", givesUp: thresholdLoosened, told: "the alarm rings at worse values only" },
  { type: alarm, path: "comparisonOperator", givesUp: comparisonLoosened, told: "the alarm rings for other values" },
  { type: alarm, path: "period", givesUp: periodLoosened, told: "the alarm rings later, or for more only" },
  { type: alarm, path: "evaluationPeriods", givesUp: raised, told: "the alarm rings later" },
  { type: alarm, path: "treatMissingData", givesUp: (from) => from === "breaching", told: "silence no longer alarms" },
  ...lookingElsewhere,
  { type: "aws:cloudfront/distribution:Distribution", path: "loggingConfig.bucket", givesUp: removed, told: "visits are no longer logged" },
  { type: "aws:apigatewayv2/stage:Stage", path: "accessLogSettings.destinationArn", givesUp: removed, told: "requests are no longer logged" },
];
