import * as pulumi from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { EnvironmentError, Refusal } from "../../environment/fault";
import { phases } from "../../environment/phase";
import { runningConfig } from "../../environment/running-source";
import { stackConfig } from "../../environment/stack-config";
import { contextFrom, excused, leftOut, pending } from "../../policy/context";
import { contextOf } from "../support/policies";
import { type Config, committed, committedConfig, mutate } from "../support/stacks";

const prod = () => committed("prod");

/** As the pack asks, of what the engine has sent. */
const fromConfig = () => contextFrom(() => runningConfig("any", stackConfig()));

describe("policy/context", () => {
  it("calls a property pending until the phase of its row, and so whatever that property is part of", () => {
    const variable = "environment.variables.ANALYSIS_QUEUE_NAME";
    const when = (path: string) => phases.filter((phase) => pending(contextOf(prod(), phase)(), "app-api-function", path));
    assert.deepEqual(when(variable), ["adopt", "reconcile"]);
    assert.deepEqual(when("environment"), ["adopt", "reconcile"]);
    assert.deepEqual(when("tracingConfig"), ["adopt"]);
    assert.deepEqual(when("timeout"), []);
    assert.deepEqual(when("environment.variables.ANALYSIS_QUEUE_NAME_2"), []);
  });

  it("calls every property of a row that a later phase creates pending", () => {
    const when = phases.filter((phase) => pending(contextOf(prod(), phase)(), "app-worker-queue", "name"));
    assert.deepEqual(when, ["adopt", "reconcile"]);
  });

  it("calls a resource left out until the phase that creates it, and one that is adopted never", () => {
    const when = (name: string) => phases.filter((phase) => leftOut(contextOf(prod(), phase)(), name));
    assert.deepEqual(when("app-worker-queue"), ["adopt", "reconcile"]);
    assert.deepEqual(when("app-api-function"), []);
  });

  it("excuses a resource from the rule that names it, and only from that", () => {
    const context = contextOf(committed("staging"))();
    assert.ok(excused(context, "database-is-protected-from-deletion", "app-database-instance"));
    assert.ok(!excused(context, "database-is-protected-from-deletion", "app-database-cluster"));
    assert.ok(!excused(context, "functions-are-traced", "app-database-instance"));
  });
});

// Proves what the pack makes of the configuration that the engine has sent. That the engine sends it, the rehearsal proves.
describe("policy/context, from the running stack's configuration", () => {
  const phaseOutside = process.env["ADOPTION_PHASE"];
  const send = (config: Config) =>
    pulumi.runtime.setAllConfig(
      Object.fromEntries(Object.entries(config).map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)])),
    );

  beforeEach(() => delete process.env["ADOPTION_PHASE"]);
  afterEach(() => {
    pulumi.runtime.setAllConfig({});
    if (phaseOutside === undefined) delete process.env["ADOPTION_PHASE"];
    else process.env["ADOPTION_PHASE"] = phaseOutside;
  });

  /** What reading the context throws. */
  function thrown(): Error {
    try {
      fromConfig()();
    } catch (error) {
      return error as Error;
    }
    return assert.fail("the configuration was read");
  }

  it("reads facts, ledger, exceptions and phase, also while an id is unknown", () => {
    const config = mutate(committedConfig("staging"), "ledger.adopt.app-api-function", "unknown");
    send(config);
    process.env["ADOPTION_PHASE"] = "reconcile";
    const { facts, ledger, exceptions, phase } = fromConfig()();
    assert.deepEqual(facts.worker, config["bluemoxon:worker"]);
    assert.deepEqual(ledger, config["bluemoxon:ledger"]);
    assert.deepEqual(exceptions, config["bluemoxon:exceptions"]);
    assert.equal(phase, "reconcile");
  });

  it("takes the stack file's phase, where the run asks for none", () => {
    send(mutate(committedConfig("prod"), "ledger.phase", "create"));
    assert.equal(fromConfig()().phase, "create");
  });

  it("reads when it is first asked, and once", () => {
    const context = fromConfig();
    send(committedConfig("prod"));
    const first = context();
    send(committedConfig("staging"));
    assert.equal(context(), first);
  });

  it("throws every fault as a person needs it: the SDK prints the trace, so the trace is the message", () => {
    send(mutate(committedConfig("prod"), "worker.batchSize", 100));
    const error = thrown();
    assert.ok(error instanceof EnvironmentError);
    assert.match(error.message, /worker\.batchSize: expected a whole number/);
    assert.equal(error.stack, error.message);
  });

  it("leaves any other error its trace", () => {
    send(committedConfig("prod"));
    process.env["ADOPTION_PHASE"] = "adpot";
    const error = thrown();
    assert.ok(error instanceof Refusal);
    assert.match(error.message, /The phase asked for is "adpot"/);
    assert.match(error.stack ?? "", /\n +at /);
  });
});
