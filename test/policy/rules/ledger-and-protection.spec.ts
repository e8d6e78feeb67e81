import assert from "node:assert/strict";
import type { Environment } from "../../../environment/environment";
import { resourcesAreInTheLedger } from "../../../policy/rules/resources-are-in-the-ledger";
import { resourcesAreProtected } from "../../../policy/rules/resources-are-protected";
import { type Asked, contextOf, unknownValues, violations } from "../../support/policies";
import { committed } from "../../support/stacks";

function retiring(): Environment {
  const environment = committed("prod");
  return { ...environment, ledger: { ...environment.ledger, retire: { "app-old": { reason: "r", until: "2026-12-31", outcome: "let-go" } } } };
}

const distribution: Asked = { type: "aws:cloudfront/distribution:Distribution", name: "app-cdn-frontend", props: { comment: "BlueMoxon" }, protect: true };
const queue: Asked = { type: "aws:sqs/queue:Queue", name: "app-worker-queue", props: {}, protect: true };

describe("policy/rules/resources-are-in-the-ledger", () => {
  const rule = () => resourcesAreInTheLedger(contextOf(retiring()));

  it("passes what is adopted, created or retired", () => {
    for (const resource of [distribution, queue, { ...queue, name: "app-old" }]) assert.deepEqual(violations(rule(), resource), [], resource.name);
  });

  it("reports a resource of AWS that is in no list, and where to put it", () => {
    assert.deepEqual(violations(rule(), { ...distribution, name: "app-cdn-frontnd" }), [
      "app-cdn-frontnd (aws:cloudfront/distribution:Distribution) is in no list of the ledger. Add it to adopt if it lives, to create if this stack shall make it.",
    ]);
  });

  it("passes components and providers, which AWS holds nothing of", () => {
    assert.deepEqual(violations(rule(), { ...distribution, type: "bluemoxon:index:Cdn", name: "app-cdn" }), []);
    assert.deepEqual(violations(rule(), { ...distribution, type: "pulumi:providers:aws", name: "app-aws" }), []);
  });

  it("speaks although every property is unknown: it asks for none", () => {
    assert.equal(violations(rule(), { ...distribution, name: "app-duplicate", props: { comment: unknownValues.text } }).length, 1);
  });
});

describe("policy/rules/resources-are-protected", () => {
  const rule = () => resourcesAreProtected(contextOf(retiring()));

  it("passes what is protected", () => {
    for (const resource of [distribution, queue]) assert.deepEqual(violations(rule(), resource), []);
  });

  it("reports an adopted resource without protection, and the only way to take it away", () => {
    assert.deepEqual(violations(rule(), { ...distribution, protect: false }), [
      "app-cdn-frontend is not protected. Only a retire row may take protection away: docs/retire.md",
    ]);
  });

  it("reports a created resource without protection", () => {
    assert.equal(violations(rule(), { ...queue, protect: false }).length, 1);
  });

  it("passes what is being retired, and components, without protection", () => {
    assert.deepEqual(violations(rule(), { ...queue, name: "app-old", protect: false }), []);
    assert.deepEqual(violations(rule(), { type: "bluemoxon:index:Cdn", name: "app-cdn", props: {}, protect: false }), []);
  });

  it("speaks although every property is unknown: it asks for none", () => {
    assert.equal(violations(rule(), { ...distribution, protect: false, props: { comment: unknownValues.text } }).length, 1);
  });
});
