import assert from "node:assert/strict";
import type { Refusal } from "../../../ops/gate/law";
import { objections } from "../../../ops/gate/objections";
import type { Plan } from "../../../ops/gate/plan";
import { urn } from "../../support/gate";

const finding = (isMandatory: boolean) => ({ rule: "buckets-are-private", isMandatory, name: "app-bucket", message: "lets everybody read" });
const error = (message: string, of?: string) => ({ severity: "error", message, ...(of !== undefined && { urn: urn(of) }) });
const refused: Refusal = { op: "update", name: "app-vpc", why: "differs from what lives" };
const guarded = error("error: refused: app-vpc may not be created: a duplicate would appear\n");

/** Said of a plan, and whether the reasons stand already. */
const said = (plan: Partial<Plan>, ...refusals: Refusal[]) => objections({ steps: [], diagnostics: [], findings: [], ...plan }, refusals);
const told = (...texts: string[]) => texts.map((why) => ({ op: "error", name: "the engine", why }));

describe("what the pack and the engine object to", () => {
  it("is told of each resource by the rule that it breaks, and is not what the pack only advises", () =>
    assert.deepEqual(said({ findings: [finding(false), finding(true)] }), [
      { op: "policy", name: "app-bucket", why: "buckets-are-private: lets everybody read" },
    ]));

  it("is that the preview failed only where nothing else says why: no refusal, and no finding that is mandatory", () => {
    const diagnostics = ["preview failed", "error: preview failed\n", "\nupdate failed", "error: update failed"].map((message) => error(message));
    const all = told("preview failed", "error: preview failed", "update failed", "error: update failed");
    assert.deepEqual(said({ diagnostics }), all);
    assert.deepEqual(said({ diagnostics, findings: [finding(false)] }), all);
    assert.deepEqual(said({ diagnostics }, refused), []);
    assert.deepEqual(
      said({ diagnostics, findings: [finding(false), finding(true)] }).map(({ op }) => op),
      ["policy"],
    );
  });

  it("is that the engine has ended what was under way only where nothing has made it", () => {
    const ended = error("error: failed to run remediation: context canceled", "app-a");
    const all = said({ diagnostics: [error("error: Preview failed: resource 'x' does not exist", "app-b"), ended] });
    assert.deepEqual(
      all.map(({ name }) => name),
      ["app-b"],
    );
    assert.deepEqual(
      said({ diagnostics: [ended] }).map(({ name }) => name),
      ["app-a"],
    );
  });

  it("is that the preview and its program failed only where no guard says why", () => {
    const ended = ["Program exited with non-zero exit code: 1", "the program ended with exit status 1"].map((how) => `an unhandled error occurred: ${how}`);
    const diagnostics = [...ended.map((message) => error(message)), error("error: preview failed")];
    assert.deepEqual(said({ diagnostics }), told(...ended, "error: preview failed"));
    assert.deepEqual(said({ diagnostics }, refused), told(...ended), "a program may fail for another reason beside a step that is refused");
    assert.deepEqual(
      said({ diagnostics: [guarded, ...diagnostics] }).map(({ op }) => op),
      ["guard"],
    );
    assert.deepEqual(said({ diagnostics: [guarded, error("an unhandled error occurred: Program exited with non-zero exit code: 137")] }, refused), [
      ...told("an unhandled error occurred: Program exited with non-zero exit code: 137"),
    ]);
  });

  it("is always what says more than that the preview failed", () => {
    const more = ["preview failed: no such policy pack", "app-vpc: update failed", "error: the stack is locked"];
    assert.deepEqual(said({ diagnostics: more.map((message) => error(message)) }, refused), told(...more));
  });

  it("is a guard's refusal by the name that it tells, and no warning", () =>
    assert.deepEqual(said({ diagnostics: [{ severity: "warning", message: "deprecated" }, guarded] }), [
      { op: "guard", name: "app-vpc", why: "may not be created: a duplicate would appear" },
    ]));

  it("is no guard's refusal of a step that is refused anyway, but still one of any other", () => {
    const other = { op: "delete", name: "app-queue", why: "is never allowed" };
    assert.deepEqual(said({ diagnostics: [guarded] }, other, refused), []);
    assert.deepEqual(said({ diagnostics: [guarded] }, other), [{ op: "guard", name: "app-vpc", why: "may not be created: a duplicate would appear" }]);
  });

  it("is never the engine's advice to take a protection off", () => {
    const remove = "as it is currently marked for protection. To unprotect the resource, remove the `protect` flag from the resource in your Pulumi program";
    const advice = [
      `unable to replace resource "${urn("app-vpc")}"\n${remove} and run \`pulumi up\``,
      `resource "${urn("app-vpc")}" cannot be deleted\nbecause it is protected. To unprotect the resource, either ... \`pulumi state unprotect ${urn("app-vpc")}\``,
    ];
    for (const message of advice) {
      const [only, ...others] = said({ diagnostics: [error(message, "app-vpc")] });
      assert.deepEqual(others, []);
      assert.deepEqual([only?.op, only?.name], ["guard", "app-vpc"]);
      assert.match(only?.why ?? "", /^is protected, and the plan would delete it\. Undo the change;[^`]*docs\/retire\.md$/);
      assert.deepEqual(said({ diagnostics: [error(message, "app-vpc")] }, refused), [], "its step says so already");
    }
    const other = "unable to replace resource: no such subnet";
    assert.deepEqual(said({ diagnostics: [error(other)] }), told(other));
  });

  it("is what the engine says of a resource, also of one whose step is refused", () =>
    assert.deepEqual(said({ diagnostics: [error("no such subnet\n", "app-vpc")] }, refused), [{ op: "error", name: "app-vpc", why: "no such subnet" }]));
});
