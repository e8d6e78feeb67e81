import assert from "node:assert/strict";
import { outputOf } from "../support/recorder";
import { assertUnderLedger, room } from "../support/rooms";
import { committed } from "../support/stacks";

// Proves what the engine is asked for. Does not prove that an alarm rings: no emulator has metrics.
describe("components/monitoring", () => {
  it("has exactly these children in prod, adopted by the ledger's ids, locked", async () => {
    const monitoring = await room("prod", "app-monitoring");
    assert.deepEqual(monitoring.types, {
      "app-monitoring-alarm-api-latency": "aws:cloudwatch/metricAlarm:MetricAlarm",
      "app-monitoring-alarm-api-errors": "aws:cloudwatch/metricAlarm:MetricAlarm",
      "app-monitoring-alarm-function-errors": "aws:cloudwatch/metricAlarm:MetricAlarm",
      "app-monitoring-dashboard-api": "aws:cloudwatch/dashboard:Dashboard",
    });
    assertUnderLedger(monitoring, committed("prod"));
  });

  it("has none in staging, where nobody has set any", async () => {
    assert.deepEqual((await room("staging", "app-monitoring")).children, []);
  });

  it("watches the HTTP API by the id that it has, with a percentile where a percentile is meant", async () => {
    const monitoring = await room("prod", "app-monitoring");
    assert.deepEqual(monitoring.inputs("app-monitoring-alarm-api-latency"), {
      name: "BlueMoxon-API-HighLatency",
      namespace: "AWS/ApiGateway",
      metricName: "Latency",
      dimensions: { ApiId: outputOf("app-http-api-gateway") },
      extendedStatistic: "p99",
      comparisonOperator: "GreaterThanThreshold",
      threshold: 3000,
      period: 300,
      evaluationPeriods: 2,
      treatMissingData: "notBreaching",
      alarmActions: [],
    });
    const { statistic, extendedStatistic, metricName } = monitoring.inputs("app-monitoring-alarm-api-errors");
    assert.deepEqual([statistic, extendedStatistic, metricName], ["Sum", undefined, "5xx"]);
  });

  it("watches the API function by the name that it has", async () => {
    const { inputs, sources } = (await room("prod", "app-monitoring")).child("app-monitoring-alarm-function-errors");
    assert.deepEqual(
      [inputs["namespace"], inputs["dimensions"], inputs["comparisonOperator"], inputs["threshold"]],
      ["AWS/Lambda", { FunctionName: "bluemoxon-api" }, "GreaterThanOrEqualToThreshold", 1],
    );
    assert.deepEqual(sources["dimensions"], ["app-api-function"]);
  });

  it("leaves what a dashboard shows to the people who arrange it", async () => {
    const { inputs, ignoreChanges } = (await room("prod", "app-monitoring")).child("app-monitoring-dashboard-api");
    assert.deepEqual(inputs, { dashboardName: "BlueMoxon-API", dashboardBody: '{"widgets":[]}' });
    assert.ok(ignoreChanges.includes("dashboardBody"));
  });
});
