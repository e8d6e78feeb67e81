import assert from "node:assert/strict";
import type { LedgerFacts } from "../../../environment/ledger";
import { type Phase, phases } from "../../../environment/phase";
import { judge } from "../../../ops/gate/judge";
import type { Step } from "../../../ops/gate/plan";
import { account } from "../../support/gate";
import { emptyLedger } from "../../support/empty-ledger";

const urn = (name: string) => `urn:pulumi:stack::project::aws:x/y:Z::${name}`;
const live = { type: "aws:x/y:Z", custom: true };
const ledger: LedgerFacts = { ...emptyLedger, adopt: { "app-vpc": "vpc-0123456789abcdef0" } };

describe("the gate's judge of a delete", () => {
  const row = (outcome: "let-go" | "delete") => ({ ...ledger, retire: { "app-old": { reason: "gone", until: "2099-01-01", outcome } } });
  const leaving = (state: { protect?: boolean; retainOnDelete?: boolean }): Step => ({ op: "delete", urn: urn("app-old"), oldState: { ...live, ...state } });
  const why = (outcome: "let-go" | "delete", state: { protect?: boolean; retainOnDelete?: boolean }, phase: Phase = "steady") =>
    judge({ steps: [leaving(state)], diagnostics: [], findings: [] }, { phase, ledger: row(outcome), today: "2026-01-15", terms: [], account }).refusals.map(
      (refusal) => refusal.why,
    );

  it("allows what a retire row names, with the outcome that it names", () => {
    assert.deepEqual(why("let-go", { retainOnDelete: true }), []);
    assert.deepEqual(why("delete", {}), []);
    assert.deepEqual(why("delete", { retainOnDelete: false, protect: false }), []);
  });

  it("refuses it with another outcome than its row's", () => {
    assert.match(why("let-go", {})[0] ?? "", /^would be deleted in AWS, but its retire row says let-go/);
    assert.match(why("delete", { retainOnDelete: true })[0] ?? "", /^would be let go, but its retire row says delete/);
  });

  it("refuses it while the state still protects it", () => assert.match(why("delete", { protect: true })[0] ?? "", /still protected in the state/));

  it("refuses it in every phase but steady", () => {
    for (const phase of phases.filter((each) => each !== "steady")) assert.match(why("delete", {}, phase)[0] ?? "", /in phase steady/);
  });

  it("asks for the id of what nobody can make again, as the state has it", () => {
    const steps = [{ ...leaving({}), oldState: { type: "aws:s3/bucket:Bucket", custom: true, id: "the-bucket" } }];
    const whys = (confirm?: string) => {
      const retire = { "app-old": { ...row("delete").retire["app-old"], ...(confirm !== undefined && { confirm }) } };
      return judge(
        { steps, diagnostics: [], findings: [] },
        { phase: "steady", ledger: { ...ledger, retire }, today: "2026-01-15", terms: [], account },
      ).refusals.map((refusal) => refusal.why);
    };
    assert.deepEqual(whys("the-bucket"), []);
    for (const wrong of [undefined, "", "the-bucke"]) assert.match(whys(wrong)[0] ?? "", /^holds data or an identity.*confirm: "the-bucket"$/);
  });

  it("lets nothing leave that the plan says nothing more of: neither what it is, nor whether AWS keeps it", () => {
    const silent: Step = { op: "delete", urn: urn("app-old") };
    for (const outcome of ["let-go", "delete"] as const) {
      const { refusals } = judge(
        { steps: [silent], diagnostics: [], findings: [] },
        { phase: "steady", ledger: row(outcome), today: "2026-01-15", terms: [], account },
      );
      assert.deepEqual(
        refusals.map(({ why }) => why),
        ["would leave, and the plan does not say what it is. Run the gate again"],
      );
    }
  });

  it("refuses to replace what is retired, and to delete what is not", () => {
    const replaced: Step = { ...leaving({}), op: "delete-replaced" };
    assert.equal(
      judge({ steps: [replaced], diagnostics: [], findings: [] }, { phase: "steady", ledger: row("delete"), today: "2026-01-15", terms: [], account }).allowed,
      false,
    );
    assert.equal(
      judge(
        { steps: [{ ...leaving({}), urn: urn("app-vpc") }], diagnostics: [], findings: [] },
        { phase: "steady", ledger: row("delete"), today: "2026-01-15", terms: [], account },
      ).allowed,
      false,
    );
  });
});
