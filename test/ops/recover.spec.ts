import assert from "node:assert/strict";
import { interruptedIn, remedyFor, remedyText, repairArguments } from "../../ops/recover/interrupted";

const urn = (name: string) => `urn:pulumi:s::p::aws:sqs/queue:Queue::${name}`;
const state = (...operations: readonly [type: string, name: string][]) =>
  JSON.stringify({ version: 3, deployment: { pending_operations: operations.map(([type, name]) => ({ type, resource: { urn: urn(name) } })) } });

describe("recover", () => {
  it("reads what was under way, and nothing from a state that ended well", () => {
    assert.deepEqual(interruptedIn(state(["creating", "jobs"])), [{ urn: urn("jobs"), name: "jobs", operation: "creating" }]);
    assert.deepEqual(interruptedIn('{"deployment": {}}'), []);
    assert.deepEqual(interruptedIn('{"deployment": {"pending_operations": null}}'), []);
  });

  for (const broken of ["", "error: no stack", "[]", '{"deployment": {"pending_operations": [{"type": 1}]}}'])
    it(`repairs nothing from ${JSON.stringify(broken)}`, () => assert.throws(() => interruptedIn(broken), /no readable state/));

  it("takes in what was made, clears what was not, and leaves the rest to the next update", () => {
    const pending = interruptedIn(state(["creating", "jobs"], ["creating", "dead"], ["importing", "vpc"], ["deleting", "old"]));
    const remedies = pending.map((each) => remedyFor(each, { jobs: "https://sqs/jobs", vpc: "vpc-1" }));
    assert.deepEqual(
      remedies.map(({ kind }) => kind),
      ["made", "not-made", "done-again", "going"],
    );
    assert.match(remedyText(remedies[0] as never), /^jobs: interrupted while creating, and it lives as https:\/\/sqs\/jobs/);
    assert.match(remedyText(remedies[1] as never), /^dead: .*does not live/);
    assert.match(remedyText(remedies[2] as never), /^vpc: interrupted while importing/);
    assert.match(
      remedyText(remedies[3] as never),
      /^old: interrupted while deleting: with its retire row the next update goes on; without one the guard refuses, and it stays/,
    );
    assert.deepEqual(repairArguments("prod", remedies).slice(6), [
      "--clear-pending-creates",
      ...["--import-pending-creates", urn("jobs"), "--import-pending-creates", "https://sqs/jobs"],
    ]);
  });
});
