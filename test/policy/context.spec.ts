import assert from "node:assert/strict";
import { phases } from "../../environment/phase";
import { excused, pending } from "../../policy/context";
import { contextOf } from "../support/policies";
import { committed } from "../support/stacks";

const prod = () => committed("prod");

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

  it("excuses a resource from the rule that names it, and only from that", () => {
    const context = contextOf(committed("staging"))();
    assert.ok(excused(context, "database-is-protected-from-deletion", "app-database-instance"));
    assert.ok(!excused(context, "database-is-protected-from-deletion", "app-database-cluster"));
    assert.ok(!excused(context, "functions-are-traced", "app-database-instance"));
  });
});
