import assert from "node:assert/strict";
import type { LedgerFacts } from "../../../environment/ledger";
import { driftOf } from "../../../ops/drift/drift";
import { judge } from "../../../ops/gate/judge";
import type { Step } from "../../../ops/gate/plan";
import { verdictMarkdown } from "../../../ops/gate/verdict-markdown";
import { verdictText } from "../../../ops/gate/verdict-text";
import { recomputation, writtenToTheStateAlone } from "../../../ops/gate/state-alone";
import { locked } from "../../support/locks";
import { account } from "../../support/gate";
import { emptyLedger } from "../../support/empty-ledger";

const gateway = { type: "aws:ec2/natGateway:NatGateway", custom: true, ...locked, inputs: { subnetId: "subnet-1" } };
const output = "regionalNatGatewayAddresses";
const step = (op: string, newState: Step["newState"], ...paths: readonly string[]): Step => ({
  op,
  urn: `urn:pulumi:stack::project::${gateway.type}::app-network-nat`,
  newState,
  detailedDiff: Object.fromEntries(paths.map((path) => [path, { kind: "add" }])),
});
const alone = step("update", gateway, output);
const ledger: LedgerFacts = { ...emptyLedger, adopt: { "app-network-nat": "nat-1" } };
const told = `${output} (hashicorp/terraform-provider-aws#46242)`;

// Proves what is taken for an update without effect. That it has none is shown by the rehearsal, which counts the account around it.
describe("an update that asks nothing of AWS", () => {
  it("is one of nothing but an output that the provider is known to announce", () => {
    assert.equal(recomputation(alone)?.length, 1);
    assert.equal(recomputation(step("update", gateway, output, "subnetId")), undefined);
    assert.equal(recomputation(step("update", gateway, "secondaryAllocationIds")), undefined, "another output is not known to be harmless");
    assert.equal(recomputation(step("update", gateway)), undefined, "an update that names no path may change anything");
    assert.equal(recomputation(step("update", { ...gateway, type: "aws:ec2/vpc:Vpc" }, output)), undefined);
    assert.equal(recomputation(step("update", { ...gateway, inputs: { [output]: [] } }, output)), undefined, "stated, it is a change");
    for (const op of ["create", "delete", "replace", "import"]) assert.equal(recomputation(step(op, gateway, output)), undefined, op);
  });

  it("is allowed in every phase, not counted, and told by name", () => {
    for (const phase of ["adopt", "reconcile", "create", "steady"] as const) {
      const verdict = judge({ steps: [alone], diagnostics: [], findings: [] }, { phase, ledger, today: "2026-01-15", terms: [], account });
      assert.deepEqual([verdict.allowed, verdict.counts, verdict.changes, verdict.stateAlone], [true, {}, {}, { "app-network-nat": told }]);
      assert.equal(verdictText(verdict), `phase ${phase}: allowed (no changes)\n  = app-network-nat: in the state alone, nothing is asked of AWS: ${told}`);
      assert.ok(
        verdictMarkdown(verdict).endsWith(`\n| resource | in the state alone, nothing is asked of AWS |\n|---|---|\n| \`app-network-nat\` | ${told} |`),
      );
    }
  });

  it("stands beside what else an upgrade writes to the state: the provider's version, and a type's new name", () => {
    const provider = { type: "pulumi:providers:aws", custom: true };
    const upgraded: Step = {
      op: "update",
      urn: "urn:pulumi:stack::project::pulumi:providers:aws::app-aws",
      oldState: { ...provider, inputs: { version: "6.66.2" } },
      newState: { ...provider, inputs: { version: "7.23.0" } },
      detailedDiff: { version: { kind: "update" } },
    };
    const bucket = { type: "aws:s3/bucket:Bucket", custom: true };
    const renamed: Step = {
      op: "refresh",
      urn: "urn:pulumi:stack::project::aws:s3/bucket:Bucket::app-bucket",
      oldState: { ...bucket, type: "aws:s3/bucketV2:BucketV2" },
      newState: bucket,
    };
    const verdict = judge({ steps: [upgraded, renamed], diagnostics: [], findings: [] }, { phase: "steady", ledger, today: "2026-01-15", terms: [], account });
    assert.deepEqual([verdict.allowed, verdict.counts], [true, {}]);
    assert.deepEqual(verdict.stateAlone, { "app-aws": "version: 6.66.2 -> 7.23.0", "app-bucket": "type: aws:s3/bucketV2:BucketV2 -> aws:s3/bucket:Bucket" });
    assert.equal(writtenToTheStateAlone({ ...renamed, op: "same" }), "type: aws:s3/bucketV2:BucketV2 -> aws:s3/bucket:Bucket");
    assert.equal(writtenToTheStateAlone({ ...renamed, oldState: bucket }), undefined);
    const { newState: _, ...gone } = renamed;
    assert.equal(writtenToTheStateAlone(gone), undefined, "what a read no longer finds has no new name");
    for (const op of ["same", "create", "replace"]) assert.equal(writtenToTheStateAlone({ ...upgraded, op }), undefined, op);
  });

  it("is said of what is imported in the same plan: an import only reads", () => {
    const imported = step("import", { ...gateway, importID: "nat-1" });
    const verdict = judge({ steps: [imported, alone], diagnostics: [], findings: [] }, { phase: "adopt", ledger, today: "2026-01-15", terms: [], account });
    assert.deepEqual([verdict.allowed, verdict.counts, verdict.stateAlone], [true, { import: 1 }, { "app-network-nat": told }]);
  });

  it("is not said of what AWS is asked for as well, nor of any other setting of the provider", () => {
    const cors = { type: "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration", custom: true };
    const at = "urn:pulumi:stack::project::aws:s3/bucketCorsConfiguration:BucketCorsConfiguration::app-cors";
    const renamed: Step = { op: "refresh", urn: at, oldState: { ...cors, type: `${cors.type}V2` }, newState: cors };
    const changed: Step = {
      ...renamed,
      op: "update",
      oldState: { ...cors, inputs: { rules: 1 } },
      newState: { ...cors, inputs: { rules: 2 } },
      detailedDiff: { rules: { kind: "update" } },
    };
    const both = judge({ steps: [renamed, changed], diagnostics: [], findings: [] }, { phase: "steady", ledger, today: "2026-01-15", terms: [], account });
    assert.deepEqual([both.stateAlone, Object.keys(both.changes)], [{}, ["app-cors"]]);
    for (const op of ["update", "delete", "replace", "import"]) assert.equal(writtenToTheStateAlone({ ...renamed, op }), undefined, op);

    const version = { ...changed, detailedDiff: { version: { kind: "update" } } };
    assert.equal(writtenToTheStateAlone(version), undefined, "a resource's own version is AWS's");

    const provider = { type: "pulumi:providers:aws", custom: true };
    const tagged: Step = {
      op: "update",
      urn: "urn:pulumi:stack::project::pulumi:providers:aws::app-aws",
      oldState: { ...provider, inputs: { version: "1" } },
      newState: { ...provider, inputs: { version: "2", defaultTags: "x" } },
      detailedDiff: { version: { kind: "update" }, defaultTags: { kind: "add" } },
    };
    const verdict = judge({ steps: [tagged], diagnostics: [], findings: [] }, { phase: "steady", ledger, today: "2026-01-15", terms: [], account });
    assert.deepEqual(verdict.stateAlone, { "app-aws": "version: 1 -> 2" });
    assert.deepEqual(verdict.changes, { "app-aws": [{ path: "defaultTags", from: "(absent)", to: "x" }] });
  });

  it("is only one that the provider announces as an output, and nothing beside it", () => {
    assert.equal(recomputation({ ...alone, detailedDiff: { [output]: { kind: "add-replace" } } }), undefined);
    assert.equal(recomputation({ ...alone, detailedDiff: { [output]: { kind: "add", inputDiff: true } } }), undefined);
    assert.equal(recomputation({ ...alone, diffReasons: [output, "subnetId"] }), undefined);
    assert.equal(recomputation({ ...alone, diffReasons: [output] })?.length, 1);
  });

  it("is no drift; one that changes more is", () => {
    assert.equal(driftOf({ steps: [alone], diagnostics: [], findings: [] }, ledger, "2026-01-15").status, "none");
    assert.equal(driftOf({ steps: [step("update", gateway, output, "subnetId")], diagnostics: [], findings: [] }, ledger, "2026-01-15").status, "drift");
  });
});
