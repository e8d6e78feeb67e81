import assert from "node:assert/strict";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { EventLog, findingsIn } from "../../../ops/gate/policy-findings";

const policyEvent = {
  resourceUrn: "urn:pulumi:prod::bluemoxon::aws:iam/role:Role::app-api-role",
  message: "<{%fg 1%}>grants everything<{%reset%}>\n",
  policyName: "grants-name-their-resources",
  enforcementLevel: "mandatory",
};
const stack = { ...policyEvent, resourceUrn: "urn:pulumi:prod::bluemoxon::pulumi:pulumi:Stack::bluemoxon-prod", enforcementLevel: "advisory" };

// Proves what is made of the engine's events. That the engine writes them, the rehearsal proves.
describe("the policy pack's findings", () => {
  it("are read from the engine's log with rule, resource and level; what is no finding is passed over", () => {
    const log = [{ policyEvent }, { diagnosticEvent: { message: "x" } }, { policyEvent: stack }, { policyEvent: { ...stack, resourceUrn: undefined } }];
    assert.deepEqual(findingsIn(`${log.map((event) => JSON.stringify(event)).join("\n")}\nno JSON\n\n`), [
      { rule: "grants-name-their-resources", isMandatory: true, name: "app-api-role", message: "grants everything" },
      { rule: "grants-name-their-resources", isMandatory: false, name: "the stack", message: "grants everything" },
      { rule: "grants-name-their-resources", isMandatory: false, name: "the stack", message: "grants everything" },
    ]);
  });

  it("lie in a folder that nobody else may read, and that is gone once they are taken", () => {
    const log = new EventLog();
    const [flag, file = ""] = log.flags;
    assert.equal(flag, "--event-log");
    assert.deepEqual(log.environment, { PULUMI_DEBUG_COMMANDS: "true" });
    assert.equal(statSync(dirname(file)).mode & 0o777, 0o700);
    writeFileSync(file, JSON.stringify({ policyEvent }));
    assert.equal(log.take().length, 1);
    assert.equal(existsSync(dirname(file)), false);
  });

  it("are none of an engine that stopped before it wrote any", () => {
    const log = new EventLog();
    assert.deepEqual(log.take(), []);
    assert.equal(existsSync(dirname(log.flags[1] ?? "")), false);
  });
});
