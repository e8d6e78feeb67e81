import assert from "node:assert/strict";
import { type Phase, phases, reached } from "../../environment/phase";
import { excludedNames, pendingRows, phaseOf } from "../../environment/scope";
import { committed } from "../support/stacks";

const ledger = () => committed("prod").ledger;

/** What each phase holds back in production, by name: the whole way in, as a table. */
const way: Readonly<Record<Phase, { readonly held: readonly string[]; readonly excluded: number }>> = {
  adopt: { held: ["tracingConfig", "environment.variables.ANALYSIS_QUEUE_NAME"], excluded: 14 },
  reconcile: { held: ["environment.variables.ANALYSIS_QUEUE_NAME"], excluded: 14 },
  create: { held: [], excluded: 0 },
  steady: { held: [], excluded: 0 },
};

describe("environment/phase", () => {
  it("knows the four phases in the order of the way", () => {
    assert.deepEqual(phases, ["adopt", "reconcile", "create", "steady"]);
  });

  it("is the stack file's, where none is asked for", () => {
    for (const phase of phases) for (const asked of [undefined, ""]) assert.equal(phaseOf({ phase }, asked), phase);
  });

  it("can be held back by whoever asks, and never runs ahead: that takes a reviewed change of the file", () => {
    for (const stated of phases)
      for (const asked of phases)
        if (phases.indexOf(asked) <= phases.indexOf(stated)) assert.equal(phaseOf({ phase: stated }, asked), asked);
        else
          assert.throws(() => phaseOf({ phase: stated }, asked), {
            message: `Phase ${asked} is asked for, but the stack file says ${stated}; nothing was changed. To move on, commit ledger.phase: ${asked} and have it reviewed.`,
          });
  });

  it("refuses a word that is no phase, and lists those that are", () => {
    assert.throws(() => phaseOf({ phase: "create" }, "Adopt"), {
      message: 'The phase asked for is "Adopt". Ask for one of adopt, reconcile, create, steady, or for none: the stack file says create.',
    });
  });

  it("has reached itself and what came before, and nothing later", () => {
    const table = phases.map((now) => phases.map((due) => reached(now, due)));
    assert.deepEqual(table, [
      [true, false, false, false],
      [true, true, false, false],
      [true, true, true, false],
      [true, true, true, true],
    ]);
  });

  for (const phase of phases) {
    it(`in phase ${phase} holds ${way[phase].held.join(" and ") || "nothing"} of the API and leaves out ${way[phase].excluded} rows`, () => {
      assert.deepEqual(
        pendingRows(ledger(), "app-api-function", phase).map((row) => row.path),
        way[phase].held,
      );
      assert.equal(excludedNames(ledger(), { phase }).length, way[phase].excluded);
    });
  }

  it("leaves out what is not of the room, whatever list it stands in, when a run is of one room alone", () => {
    const { adopt, create } = ledger();
    const elsewhere = Object.keys(adopt).filter((name) => !name.startsWith("app-api-"));
    assert.deepEqual([...excludedNames(ledger(), { phase: "adopt", room: "api" })].sort(), [...elsewhere, ...create].sort());
    assert.deepEqual([...excludedNames(ledger(), { phase: "create", room: "worker" })].sort(), Object.keys(adopt).sort());
  });

  it("holds nothing of a resource without rows", () => {
    assert.deepEqual(pendingRows(ledger(), "app-cdn-images", "adopt"), []);
  });
});
