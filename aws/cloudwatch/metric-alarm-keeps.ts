import { type Inputs, type Keeping, fewer, isEmpty, lowered, raised } from "../keeping";

const member = (inputs: unknown, property: string): unknown => (inputs as Readonly<Record<string, unknown>> | undefined)?.[property];
const stated = (inputs: unknown, property: string): string => String(member(inputs, property));

/** An alarm rings above its threshold, or below it. */
const ringsAbove = (inputs: unknown): boolean => stated(inputs, "comparisonOperator").startsWith("Greater");

const thresholdLoosened = (from: unknown, to: unknown, inputs: Inputs): boolean => (ringsAbove(inputs.to) ? raised(from, to) : lowered(from, to));

/** A longer period tells later; a shorter one counts less, and what is counted against a limit then stays below it. */
const periodLoosened = (from: unknown, to: unknown, inputs: Inputs): boolean =>
  raised(from, to) || (["Sum", "SampleCount"].includes(stated(inputs.to, "statistic")) && ringsAbove(inputs.to));

/** How many of the periods looked at have to be beyond the threshold: every one, unless datapoints are stated. */
const needed = (inputs: unknown): number => Number(member(inputs, "datapointsToAlarm") ?? 0) || Number(member(inputs, "evaluationPeriods") ?? 0);

const morePeriodsNeeded = (_from: unknown, _to: unknown, { from, to }: Inputs): boolean => needed(to) > needed(from);

/** As many periods as before, within a shorter time, come together less often. */
const withinLess = (from: unknown, to: unknown, inputs: Inputs): boolean =>
  morePeriodsNeeded(from, to, inputs) || (needed(inputs.to) === needed(inputs.from) && lowered(from, to));

/** The other direction is another alarm; to ring at the threshold as well is more than only beyond it. */
const comparisonLoosened = (from: unknown, to: unknown): boolean => String(to) !== String(from).replace(/Than(?=Threshold)/, "ThanOrEqualTo");

const lookingElsewhere = ["metricName", "statistic", "extendedStatistic"].map((path): Keeping => ({
  path,
  givesUp: (from) => !isEmpty(from),
  told: "the alarm looks at something else",
}));

/** By whom an alarm of either kind is heard. */
export const toldBy: readonly Keeping[] = [
  { path: "actionsEnabled", givesUp: (_, to) => to === false, told: "the alarm is silenced" },
  { path: "alarmActions", givesUp: fewer, told: "somebody is no longer alarmed" },
];

/** By what somebody is told. */
export const metricAlarmKeeps: readonly Keeping[] = [
  ...toldBy,
  { path: "threshold", givesUp: thresholdLoosened, told: "the alarm rings at worse values only" },
  { path: "comparisonOperator", givesUp: comparisonLoosened, told: "the alarm rings for other values" },
  { path: "period", givesUp: periodLoosened, told: "the alarm rings later, or for more only" },
  { path: "evaluationPeriods", givesUp: withinLess, told: "the alarm rings later" },
  { path: "datapointsToAlarm", givesUp: morePeriodsNeeded, told: "more periods have to be beyond the threshold" },
  { path: "treatMissingData", givesUp: (from) => from === "breaching", told: "silence no longer alarms" },
  ...lookingElsewhere,
];
