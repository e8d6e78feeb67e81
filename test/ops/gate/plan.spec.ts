import assert from "node:assert/strict";
import { CommandError } from "../../../ops/command-error";
import { type Step, changedPaths, isBookkeeping, nameOf, parsePlan } from "../../../ops/gate/plan";

const urn = "urn:pulumi:stack::project::aws:x/y:Z::app-x";
const bare: Step = { op: "update", urn };

/** The message with which a text is refused. */
function refusal(text: string): string {
  try {
    parsePlan(text);
  } catch (error) {
    assert.ok(error instanceof CommandError);
    return error.message;
  }
  return assert.fail(`was read: ${text}`);
}

describe("the gate's plan", () => {
  it("is read with all that the engine says, also what the gate does not know", () => {
    const plan = {
      steps: [
        {
          op: "update",
          urn,
          provider: "urn:pulumi:stack::project::pulumi:providers:aws::app-aws::id",
          oldState: { type: "aws:x/y:Z", custom: true, id: "x", inputs: { size: 1 }, outputs: { size: 1 }, protect: true },
          newState: { type: "aws:x/y:Z", custom: true, importID: "x", inputs: { size: 2 } },
          detailedDiff: { size: { kind: "update", inputDiff: false } },
          diffReasons: ["size"],
        },
        { op: "same", urn, detailedDiff: null, diffReasons: null },
      ],
      diagnostics: [{ severity: "error", message: "failed", urn, prefix: "error: " }],
    };
    assert.deepEqual(parsePlan(JSON.stringify(plan)), { ...plan, findings: [] });
  });

  it("may lack steps and diagnostics: an empty stack has none", () => assert.deepEqual(parsePlan("{}"), { steps: [], diagnostics: [], findings: [] }));

  for (const [what, plan, reason] of [
    ["an operation that is no text", { steps: [{ op: 1, urn }] }, "steps.0.op"],
    ["a step of nothing", { steps: [{ op: "delete" }] }, "steps.0.urn"],
    ["a state without a type", { steps: [{ ...bare, newState: { custom: true } }] }, "steps.0.newState.type"],
    ["an old state that is none", { steps: [{ ...bare, oldState: "live" }] }, "steps.0.oldState"],
    ["an import of a number", { steps: [{ ...bare, newState: { type: "t", importID: 1 } }] }, "steps.0.newState.importID"],
    ["a resource that is custom in words", { steps: [{ ...bare, newState: { type: "t", custom: "yes" } }] }, "steps.0.newState.custom"],
    ["inputs in a list", { steps: [{ ...bare, newState: { type: "t", inputs: [] } }] }, "steps.0.newState.inputs"],
    ["a difference of no kind", { steps: [{ ...bare, detailedDiff: { size: {} } }] }, "steps.0.detailedDiff.size.kind"],
    ["reasons that are no text", { steps: [{ ...bare, diffReasons: [1] }] }, "steps.0.diffReasons.0"],
    ["a diagnostic without severity", { diagnostics: [{ message: "failed" }] }, "diagnostics.0.severity"],
    ["a diagnostic without a word", { diagnostics: [{ severity: "error" }] }, "diagnostics.0.message"],
  ] as const) {
    it(`is refused with ${what}, by path: what can't be read can't be judged`, () => {
      const message = refusal(JSON.stringify(plan));
      assert.ok(message.startsWith(`the engine's preview is not a readable plan (plan.${reason}: `), message);
    });
  }

  it("is refused in one line when it is no JSON, with what to do", () => {
    const message = refusal("error:\nno such stack");
    assert.match(
      message,
      /^the engine's preview is not a readable plan \(.{9,}\)\. Run the gate again; if it stays, compare the CLI's version with the README's$/,
    );
  });
});

describe("a step of the gate's plan", () => {
  it("is named by what follows the type, colons and all", () => {
    assert.equal(nameOf(urn), "app-x");
    assert.equal(nameOf("urn:pulumi:stack::project::a$aws:x/y:Z::app::x"), "app::x");
  });

  it("changes the paths of its detailed difference, else those of its reasons, else none", () => {
    const detailedDiff = { "tags.a": { kind: "add" } };
    assert.deepEqual(changedPaths({ ...bare, detailedDiff, diffReasons: ["tags"] }), ["tags.a"]);
    assert.deepEqual(changedPaths({ ...bare, detailedDiff: {}, diffReasons: ["tags"] }), ["tags"]);
    assert.deepEqual(changedPaths({ ...bare, detailedDiff: null, diffReasons: null }), []);
    assert.deepEqual(changedPaths(bare), []);
  });

  it("is bookkeeping when it is the stack's, a component's or a provider's, by the new state or else the old", () => {
    const of = (type: string, custom: boolean) => ({ ...bare, newState: { type, custom } });
    assert.ok(isBookkeeping(of("pulumi:pulumi:Stack", false)));
    assert.ok(isBookkeeping(of("bluemoxon:index:Api", false)));
    assert.ok(isBookkeeping(of("pulumi:providers:aws", true)));
    assert.ok(isBookkeeping({ ...bare, newState: { type: "bluemoxon:index:Api" } }));
    assert.ok(isBookkeeping({ ...bare, oldState: { type: "bluemoxon:index:Api", custom: false } }));
    assert.ok(!isBookkeeping(of("aws:x/y:Z", true)));
    assert.ok(!isBookkeeping({ ...bare, oldState: { type: "aws:x/y:Z", custom: true } }));
  });

  it("is no bookkeeping when it has no state: a step that says nothing of itself is judged", () => assert.ok(!isBookkeeping(bare)));
});
