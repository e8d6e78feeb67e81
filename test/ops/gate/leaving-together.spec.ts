import assert from "node:assert/strict";
import { judge } from "../../../ops/gate/judge";
import { leavingTogether } from "../../../ops/gate/leaving-together";
import type { Step } from "../../../ops/gate/plan";
import { account, ledger, plan, step, urn } from "../../support/gate";

const bucket = "aws:s3/bucket:Bucket";
const leaving = (name: string, type = "aws:x/y:Z", state: { retainOnDelete?: boolean } = {}): Step => ({
  op: "delete",
  urn: urn(name),
  oldState: { type, custom: true, ...state },
});
const letGo = (name: string, type = "aws:x/y:Z") => leaving(name, type, { retainOnDelete: true });
const refused = (name: string, others: string) => ({ op: "delete", name, why: `would leave AWS together with ${others}. One at a time: docs/retire.md` });

describe("what leaves AWS", () => {
  it("may leave alone, whatever it holds", () => {
    assert.deepEqual(leavingTogether([leaving("a")]), []);
    assert.deepEqual(leavingTogether([leaving("a", bucket)]), []);
  });

  it("may leave beside other changes, where it can be made again", () =>
    assert.deepEqual(leavingTogether([step("update", "app-vpc"), leaving("a"), step("create", "app-queue"), letGo("b")]), []));

  it("leaves with nothing else in the plan where it can't be made again, and its refusal names all that is", () =>
    assert.deepEqual(leavingTogether([step("update", "app-vpc"), leaving("images", bucket), letGo("b")]), [refused("images", "app-vpc, b")]));

  it("leaves one at a time: each of several is refused, and names the others that leave and nothing else", () => {
    const steps = [leaving("a"), step("update", "app-vpc"), leaving("b", "aws:x/y:Z", { retainOnDelete: false }), letGo("c"), leaving("images", bucket)];
    assert.deepEqual(leavingTogether(steps), [refused("a", "b, images"), refused("b", "a, images"), refused("images", "a, b")]);
    assert.deepEqual(leavingTogether([leaving("a"), leaving("b")]), [refused("a", "b"), refused("b", "a")]);
  });

  it("is not what AWS keeps: any number is let go at once, whatever it holds", () => {
    assert.deepEqual(leavingTogether([letGo("a", bucket), letGo("b", bucket), step("update", "app-vpc")]), []);
    assert.deepEqual(leavingTogether([]), []);
  });

  it("is refused by the gate where two leave, though each has its retire row", () => {
    const row = { reason: "gone", until: "2099-01-01", outcome: "delete" as const };
    const steps = plan(leaving("a"), leaving("b"));
    const { refusals } = judge(steps, { phase: "steady", ledger: { ...ledger, retire: { a: row, b: row } }, today: "2026-01-15", terms: [], account });
    assert.deepEqual(refusals, [refused("a", "b"), refused("b", "a")]);
  });
});
