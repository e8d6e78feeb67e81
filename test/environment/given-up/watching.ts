import type { GivenUpCase } from "./given-up";

const alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
const composite = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
const above = { comparisonOperator: "GreaterThanThreshold", statistic: "Sum" };
const average = { comparisonOperator: "GreaterThanOrEqualToThreshold", statistic: "Average" };
const below = { comparisonOperator: "LessThanThreshold", statistic: "Sum" };

/** Settings by which somebody is told, or can look it up afterwards. */
export const watchingGivenUp: readonly GivenUpCase[] = [
  ["aws:sns/topicSubscription:TopicSubscription", "filterPolicy", [undefined, '{"kind":["a"]}'], [['{"kind":["a"]}', undefined]], /told no more/],
  [alarm, "actionsEnabled", [true, false], [[false, true]], /silenced/],
  [composite, "actionsEnabled", [true, false], [[false, true]], /silenced/],
  [composite, "alarmActions", [["a", "b"], ["b"]], [[["a"], ["a", "b"]]], /no longer alarmed/],
  [composite, "alarmRule", ['ALARM("a")', 'ALARM("a") AND ALARM("b")'], [['ALARM("a")', "ALARM( a )"]], /other states/],
  [composite, "actionsSuppressor", [undefined, { alarm: "a", waitPeriod: 1, extensionPeriod: 1 }], [[{ alarm: "a" }, undefined]], /another alarm rings/],
  [alarm, "alarmActions", [["a", "b"], ["b"]], [[["a"], ["a", "b"]]], /no longer alarmed/],
  [alarm, "alarmActions", [["a"], undefined], [[[], ["a"]]], /no longer alarmed/],
  [
    alarm,
    "threshold",
    [5, 500],
    [
      [500, 5],
      [5, 0],
    ],
    /worse values/,
    above,
  ],
  [alarm, "threshold", [undefined, 1], [[1, undefined]], /worse values/, average],
  [alarm, "threshold", [5, 1], [[1, 5]], /worse values/, below],
  [alarm, "comparisonOperator", ["GreaterThanThreshold", "LessThanThreshold"], [["GreaterThanThreshold", "GreaterThanOrEqualToThreshold"]], /other values/],
  [alarm, "comparisonOperator", ["LessThanOrEqualToThreshold", "LessThanThreshold"], [["LessThanThreshold", "LessThanOrEqualToThreshold"]], /other values/],
  [alarm, "period", [60, 3600], [[3600, 60]], /rings later/, average],
  [alarm, "period", [300, 60], [], /for more only/, above],
  [alarm, "period", [300, 60], [], /for more only/, { ...above, statistic: "SampleCount" }],
  [alarm, "period", [60, 300], [[300, 60]], /rings later/, below],
  [alarm, "evaluationPeriods", [1, 10], [[10, 1]], /rings later/],
  [
    alarm,
    "treatMissingData",
    ["breaching", "notBreaching"],
    [
      ["notBreaching", "breaching"],
      ["missing", "ignore"],
    ],
    /silence/,
  ],
  [alarm, "treatMissingData", ["breaching", undefined], [], /silence/],
  [alarm, "metricName", ["5xx", "4xx"], [[undefined, "5xx"]], /something else/],
  [alarm, "statistic", ["Maximum", "Minimum"], [["", undefined]], /something else/],
  [alarm, "extendedStatistic", ["p99", "p50"], [[undefined, "p99"]], /something else/],
  [
    "aws:cloudfront/distribution:Distribution",
    "loggingConfig.bucket",
    ["logs.s3.amazonaws.com", undefined],
    [
      ["logs.s3.amazonaws.com", "others.s3.amazonaws.com"],
      [undefined, "logs.s3.amazonaws.com"],
    ],
    /visits are no longer logged/,
  ],
  [
    "aws:apigatewayv2/stage:Stage",
    "accessLogSettings.destinationArn",
    ["arn:aws:logs:us-west-2:1:log-group:a", ""],
    [["", "arn:aws:logs:us-west-2:1:log-group:a"]],
    /requests are no longer logged/,
  ],
  // 2 of 3, 3 of 3; and all of 3, which is said in two ways.
  [alarm, "datapointsToAlarm", [2, 3], [[3, 2]], /more periods/, { evaluationPeriods: 3 }],
  [
    alarm,
    "datapointsToAlarm",
    [2, undefined],
    [
      [undefined, 2],
      [3, undefined],
      [undefined, 3],
      [0, 2],
    ],
    /more periods/,
    { evaluationPeriods: 3 },
  ],
  // 1 of 5 rings no later than 1 of 1; 2 of 2 rings less often than 2 of 5.
  [alarm, "evaluationPeriods", [5, 2], [[1, 5]], /rings later/, { datapointsToAlarm: 1 }],
];
