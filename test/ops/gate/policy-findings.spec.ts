import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { eventLog, findingsIn, findingsOf } from "../../../ops/gate/policy-findings";

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

  it("are read from the file that the engine was told of", () => {
    const file = join(mkdtempSync(join(tmpdir(), "findings-spec-")), "events.json");
    assert.deepEqual(eventLog(file), { flags: ["--event-log", file], environment: { PULUMI_DEBUG_COMMANDS: "true" } });
    writeFileSync(file, JSON.stringify({ policyEvent }));
    assert.equal(findingsOf(file).length, 1);
    rmSync(dirname(file), { recursive: true });
  });

  it("are none of an engine that stopped before it wrote any", () => assert.deepEqual(findingsOf(join(tmpdir(), "no such file")), []));
});
