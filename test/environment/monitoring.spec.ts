import assert from "node:assert/strict";
import { monitoringFaults } from "../../environment/checks/monitoring";
import type { MonitoringFacts } from "../../environment/monitoring";
import { committed } from "../support/stacks";

const { ledger, monitoring } = committed("prod");
const faults = (more: Partial<MonitoringFacts>, external: Readonly<Record<string, string>> = {}) =>
  monitoringFaults({ monitoring: { ...monitoring, ...more }, ledger: { ...ledger, external } }).map(({ path }) => path);

// What is refused, the bad inputs show. This is what is not.
describe("environment/checks/monitoring", () => {
  it("lets CI post the nights in a topic of the app's, and leaves every other topic its name", () => {
    const topic = (name: string, nights?: boolean) => ({ topics: { alarms: { name, nights, subscriptions: {} } } });
    for (const more of [topic("bluemoxon-alarms", true), topic("BlueMoxon-alarms", true), topic("ops", false), topic("ops")])
      assert.deepEqual(faults(more), []);
    assert.deepEqual(faults(topic("ops-bluemoxon-", true)), ["monitoring.topics.alarms.nights"]);
  });

  it("lets every period that is looked at be asked for", () => {
    const [key = "", alarm] = Object.entries(monitoring.alarms)[0] ?? [];
    assert.ok(alarm);
    assert.deepEqual(faults({ alarms: { ...monitoring.alarms, [key]: { ...alarm, evaluationPeriods: 3, datapoints: 3 } } }), []);
  });

  it("lets a composite alarm be over, and silenced by, what the file states or lists as external by name or ARN", () => {
    const composites = (rule: string, silencing: string) => ({
      composites: { one: { name: "One", rule, actions: [], suppressor: { alarm: silencing, waitSeconds: 0, extensionSeconds: 0 } } },
    });
    const arn = "arn:aws:cloudwatch:us-west-2:266672885920:alarm:Elsewhere";
    assert.deepEqual(faults(composites("ALARM(BlueMoxon-Lambda-Errors)", "BlueMoxon-API-5xxErrors")), []);
    for (const external of ["Elsewhere", arn])
      for (const named of ["Elsewhere", arn]) assert.deepEqual(faults(composites(`ALARM("${named}")`, named), { [external]: "Another team's." }), []);
    assert.deepEqual(faults(composites("TRUE", "Elsewhere"), { Other: "Another team's." }), ["monitoring.composites.one.suppressor.alarm"]);
  });
});
