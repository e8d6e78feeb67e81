import assert from "node:assert/strict";
import { outputOf } from "../support/recorder";
import { program } from "../support/recorder";
import { assertUnderLedger, room, roomOf } from "../support/rooms";
import { committed } from "../support/stacks";
import { watchedEnvironment } from "../support/watched";

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

  it("tells whoever listens to a topic, under rows of their own, and says nothing of how they came to listen", async () => {
    const facts = watchedEnvironment();
    const monitoring = roomOf(await program(facts), "app-monitoring");
    assertUnderLedger(monitoring, facts);
    const topic = monitoring.child("app-monitoring-topic-alarms");
    assert.deepEqual(topic.inputs, { name: "bluemoxon-alarms", displayName: "BlueMoxon" });
    assert.ok(topic.ignoreChanges.includes("policy"));
    const { inputs, sources, ignoreChanges } = monitoring.child("app-monitoring-topic-alarms-team");
    assert.deepEqual([inputs["protocol"], inputs["endpoint"], sources["topic"]], ["email", "team@example.com", ["app-monitoring-topic-alarms"]]);
    assert.deepEqual(
      ["confirmationTimeoutInMinutes", "endpointAutoConfirms"].filter((path) => !ignoreChanges.includes(path)),
      [],
    );
  });

  it("makes an alarm over others after those that its rule names, of either kind", async () => {
    const facts = watchedEnvironment();
    const monitoring = roomOf(await program(facts), "app-monitoring");
    const composite = monitoring.child("app-monitoring-composite-unwell");
    assert.deepEqual(composite.inputs, {
      alarmName: "BlueMoxon-Unwell",
      alarmDescription: "For the screen in the office.",
      alarmRule: 'ALARM("BlueMoxon-API-Unwell") OR ALARM(BlueMoxon-Lambda-Errors)',
      alarmActions: [],
    });
    assert.deepEqual(composite.dependencies, ["app-monitoring-alarm-function-errors", "app-monitoring-composite-api-unwell"]);
    assertUnderLedger(monitoring, facts);
  });

  it("leaves what a dashboard shows to the people who arrange it", async () => {
    const { inputs, ignoreChanges } = (await room("prod", "app-monitoring")).child("app-monitoring-dashboard-api");
    assert.deepEqual(inputs, { dashboardName: "BlueMoxon-API", dashboardBody: '{"widgets":[]}' });
    assert.ok(ignoreChanges.includes("dashboardBody"));
  });
});
