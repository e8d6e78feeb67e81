import assert from "node:assert/strict";
import { existsSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { LedgerFacts } from "../../../environment/ledger";
import { CommandError } from "../../../ops/command-error";
import { engineArguments, engineEnvironment, plannedUpdateLine, previewPlan, updateLine } from "../../../ops/gate/preview";
import { projectFolder } from "../../../ops/stack-file";
import { emptyLedger } from "../../support/empty-ledger";
import { StandInEngine } from "../../support/stand-in-engine";

const ledger: LedgerFacts = { ...emptyLedger, create: ["app-queue", "app-worker"] };
const excluded = ["--exclude", "**::app-queue", "--exclude", "**::app-worker"];
const emptyPlan = '{"steps": []}';

describe("what the gate tells the engine", () => {
  it("leaves the rows to be created out until their phase", () => {
    for (const phase of ["adopt", "reconcile"] as const) assert.deepEqual(engineArguments("s", ledger, { phase }), ["--stack", "s", ...excluded]);
    for (const phase of ["create", "steady"] as const) assert.deepEqual(engineArguments("s", ledger, { phase }), ["--stack", "s"]);
  });

  it("names the phase to the program, and attaches the pack", () =>
    assert.deepEqual(engineEnvironment({ phase: "create" }), { ADOPTION_PHASE: "create", PULUMI_OPTION_POLICY_PACK: "policy" }));

  it("is the line that a person may type: patterns quoted, because a shell would fill them in", () => {
    const one = { ...ledger, create: ["app-queue"] };
    assert.equal(
      updateLine("s", one, { phase: "reconcile" }),
      "ADOPTION_PHASE=reconcile PULUMI_OPTION_POLICY_PACK=policy pulumi up --stack s --exclude '**::app-queue'",
    );
    assert.equal(updateLine("s", one, { phase: "steady" }), "ADOPTION_PHASE=steady PULUMI_OPTION_POLICY_PACK=policy pulumi up --stack s");
  });

  it("is, for an adoption, the gate with a plan: only npm run update keeps what is read out of the state until it is encrypted", () =>
    assert.equal(updateLine("s", ledger, { phase: "adopt", room: "api" }), "npm run gate -- --stack s --phase adopt --room api --save-plan plan.json"));

  it("leaves out every other room where one is asked for, and tells the pack and the next command so", () => {
    const scope = { phase: "adopt", room: "api" } as const;
    const rows = { ...ledger, adopt: { "app-api-function": "f", "app-network-vpc": "vpc-1" }, create: [] };
    assert.deepEqual(engineArguments("s", rows, scope), ["--stack", "s", "--exclude", "**::app-network-vpc"]);
    assert.equal(engineEnvironment(scope)["ADOPTION_ROOM"], "api");
    assert.equal(plannedUpdateLine("s", scope, "plan.json"), "npm run update -- --stack s --phase adopt --room api --plan plan.json");
  });

  it("is, for a saved plan, the line of the update that holds itself to it", () =>
    assert.equal(plannedUpdateLine("s", { phase: "create" }, "plan.json"), "npm run update -- --stack s --phase create --plan plan.json"));
});

describe("the gate's preview", () => {
  let engine: StandInEngine;
  beforeEach(() => (engine = new StandInEngine()));
  afterEach(() => engine.remove());

  const preview = (rest: { refresh?: boolean; savePlan?: string } = {}) => previewPlan({ stack: "s", ledger, phase: "adopt", refresh: false, ...rest });
  const asked = ["preview", "--json", "--show-replacement-steps", "--show-sames", "--non-interactive", "--event-log"];

  it("ends with the engine when somebody interrupts it, says nothing of the plan, and leaves no values behind", async () => {
    engine.answers({ stdout: emptyPlan, events: "{}", waits: true });
    const ended = assert.rejects(preview(), /the preview was interrupted; nothing was changed/);
    await engine.begun("preview");
    process.kill(process.pid, "SIGHUP");
    await ended;
    const { arguments: given } = engine.call;
    assert.equal(existsSync(dirname(given[given.indexOf("--event-log") + 1] ?? "")), false);
  });

  it("asks for JSON with replacement steps, in the project's folder, with the pack, and does not read what lives unless told to", async () => {
    engine.answers({ stdout: emptyPlan });
    await preview();
    const { arguments: given, folder, environment } = engine.call;
    assert.deepEqual(given.slice(0, asked.length), asked);
    assert.deepEqual(given.slice(asked.length + 1), ["--stack", "s", ...excluded]);
    assert.match(given[asked.length] ?? "", /events\.json$/);
    assert.equal(folder, realpathSync(projectFolder));
    assert.deepEqual([environment["ADOPTION_PHASE"], environment["PULUMI_OPTION_POLICY_PACK"]], ["adopt", "policy"]);
  });

  it("has the engine make no state after each resource: a preview keeps none", async () => {
    engine.answers({ stdout: emptyPlan });
    await preview();
    assert.equal(engine.call.environment["PULUMI_SKIP_CHECKPOINTS"], "true");
  });

  it("reads what lives first when told to, and whenever a plan is saved: the update starts from there too", async () => {
    engine.answers({ stdout: emptyPlan });
    await preview({ refresh: true });
    assert.deepEqual(engine.call.arguments.slice(asked.length + 1, -6), ["--refresh", "--run-program"]);
    engine.answers({ stdout: emptyPlan, savedPlan: "{}" });
    await preview({ savePlan: `${engine.folder}/plan.json` });
    assert.deepEqual(engine.call.arguments.slice(asked.length + 1, -6), ["--refresh", "--run-program", "--save-plan", resolve(engine.folder, "plan.json")]);
  });

  it("gives the plan as the engine prints it, whatever goes to the other stream", async () => {
    const step = { op: "same", urn: "urn:pulumi:s::p::aws:sqs/queue:Queue::app-queue" };
    engine.answers({ stdout: JSON.stringify({ steps: [step] }), stderr: "warning: a new version of Pulumi is available" });
    assert.deepEqual(await preview(), { steps: [step], diagnostics: [], findings: [] });
  });

  it("counts a preview that failed without a word as an error", async () => {
    const warning = { severity: "warning", message: "deprecated" };
    engine.answers({ stdout: JSON.stringify({ steps: [], diagnostics: [warning] }), exitCode: 255 });
    assert.deepEqual((await preview()).diagnostics, [
      warning,
      { severity: "error", message: "pulumi preview ended with exit code 255; run it plainly to see why" },
    ]);
  });

  it("tells what the pack said, from the engine's events, and takes an objection for the reason of a failure", async () => {
    const policyEvent = { resourceUrn: "urn:pulumi:s::p::aws:iam/role:Role::app-role", message: "no", policyName: "a-rule", enforcementLevel: "mandatory" };
    engine.answers({ stdout: emptyPlan, exitCode: 255, events: JSON.stringify({ policyEvent }) });
    assert.deepEqual(await preview(), {
      steps: [],
      diagnostics: [],
      findings: [{ rule: "a-rule", isMandatory: true, name: "app-role", message: "no" }],
    });
    assert.equal(engine.call.environment["PULUMI_DEBUG_COMMANDS"], "true");
  });

  it("adds nothing to the errors that a failed preview names itself", async () => {
    const diagnostics = [
      { severity: "warning", message: "deprecated" },
      { severity: "error", message: "preview failed" },
    ];
    engine.answers({ stdout: JSON.stringify({ steps: [], diagnostics, findings: [] }), exitCode: 255 });
    assert.deepEqual((await preview()).diagnostics, diagnostics);
  });

  it("refuses a preview without a plan, and shows what the engine said instead", async () => {
    engine.answers({ stdout: " \n\n", stderr: "error: no stack named 's' found\n\n", exitCode: 255 });
    await assert.rejects(preview(), new CommandError("pulumi preview gave no plan:\nerror: no stack named 's' found"));
  });

  it("says where to get an engine when there is none", async () => {
    engine.vanish();
    await assert.rejects(preview(), (error) => {
      assert.ok(error instanceof CommandError);
      assert.match(error.message, /^pulumi can't be started\. Install it from pulumi\.com\/docs\/install \([0-9.]+ or newer\), or run npm run rehearse:env/);
      return true;
    });
  });
});
