import assert from "node:assert/strict";
import { databaseIsProtectedFromDeletion } from "../../../policy/rules/database-is-protected-from-deletion";
import { functionsAreTraced } from "../../../policy/rules/functions-are-traced";
import { ingressIsNotForEverybody } from "../../../policy/rules/ingress-is-not-for-everybody";
import { type Asked, UnknownValueError, contextOf, unknownValues, violations } from "../../support/policies";
import { committed } from "../../support/stacks";

const prod = () => committed("prod");
const staging = () => committed("staging");

describe("policy/rules/functions-are-traced", () => {
  const api: Asked = { type: "aws:lambda/function:Function", name: "app-api-function", props: { tracingConfig: { mode: "Active" } }, protect: true };
  const rule = () => functionsAreTraced(contextOf(prod()));

  it("passes a function that is traced, and whatever is no function", () => {
    assert.deepEqual(violations(rule(), api), []);
    assert.deepEqual(violations(rule(), { ...api, type: "aws:sqs/queue:Queue", props: {} }), []);
  });

  it("reports a function that passes traces through, or says nothing of them", () => {
    const expected = [
      "app-api-function has tracing PassThrough. Set tracingConfig.mode to Active. If it can't be otherwise, say why under exceptions.functions-are-traced.app-api-function.",
    ];
    assert.deepEqual(violations(rule(), { ...api, props: { tracingConfig: { mode: "PassThrough" } } }), expected);
    assert.deepEqual(violations(rule(), { ...api, props: {} }), expected);
  });

  it("waits for the phase that may change it, and no longer", () => {
    const untraced = { ...api, props: { tracingConfig: { mode: "PassThrough" } } };
    assert.deepEqual(violations(functionsAreTraced(contextOf(prod(), "adopt")), untraced), []);
    assert.equal(violations(functionsAreTraced(contextOf(prod(), "reconcile")), untraced).length, 1);
  });

  it("waits for nothing that no reconcile row lists", () => {
    const untraced = { ...api, name: "app-cdn-images", props: {} };
    assert.equal(violations(functionsAreTraced(contextOf(prod(), "adopt")), untraced).length, 1);
  });

  it("passes a function that is left out of the run: the engine shows it without properties", () => {
    const worker = { ...api, name: "app-worker-function", props: {} };
    assert.deepEqual(violations(functionsAreTraced(contextOf(prod(), "adopt")), worker), []);
    assert.deepEqual(violations(functionsAreTraced(contextOf(prod(), "reconcile")), worker), []);
    assert.equal(violations(functionsAreTraced(contextOf(prod(), "create")), worker).length, 1);
  });

  it("says that it can't tell, rather than pass, while the mode is unknown", () => {
    for (const tracingConfig of [unknownValues.object, { mode: unknownValues.text }]) {
      assert.throws(() => violations(rule(), { ...api, props: { tracingConfig } }), UnknownValueError);
    }
  });
});

describe("policy/rules/database-is-protected-from-deletion", () => {
  const instance: Asked = { type: "aws:rds/instance:Instance", name: "app-database-instance", props: { deletionProtection: true }, protect: true };
  const cluster: Asked = { ...instance, type: "aws:rds/cluster:Cluster", name: "app-database-cluster" };
  const rule = () => databaseIsProtectedFromDeletion(contextOf(prod()));

  it("passes an instance or a cluster that RDS refuses to delete, and whatever is no database", () => {
    for (const resource of [instance, cluster]) assert.deepEqual(violations(rule(), resource), []);
    assert.deepEqual(violations(rule(), { ...instance, type: "aws:rds/subnetGroup:SubnetGroup", props: {} }), []);
  });

  for (const resource of [instance, cluster]) {
    it(`reports ${resource.name} with protection off, or unsaid, and where an exception would stand`, () => {
      const expected = [
        `${resource.name} has deletion protection off. Turn it on in the stack file. If it can't be otherwise, say why under exceptions.database-is-protected-from-deletion.${resource.name}.`,
      ];
      assert.deepEqual(violations(rule(), { ...resource, props: { deletionProtection: false } }), expected);
      assert.deepEqual(violations(rule(), { ...resource, props: {} }), expected);
    });
  }

  it("heeds an exception for the resource that it names, and for no other", () => {
    const excusing = databaseIsProtectedFromDeletion(contextOf(staging()));
    assert.deepEqual(violations(excusing, { ...instance, props: { deletionProtection: false } }), []);
    assert.equal(violations(excusing, { ...cluster, props: { deletionProtection: false } }).length, 1);
  });

  it("heeds no exception of another rule", () => {
    const other = { ...staging(), exceptions: { "functions-are-traced": { "app-database-instance": { reason: "a reason", owner: "@somebody" } } } };
    assert.equal(violations(databaseIsProtectedFromDeletion(contextOf(other)), { ...instance, props: { deletionProtection: false } }).length, 1);
  });

  it("says that it can't tell, rather than pass, while the protection is unknown", () => {
    assert.throws(() => violations(rule(), { ...instance, props: { deletionProtection: unknownValues.boolean } }), UnknownValueError);
  });
});

describe("policy/rules/ingress-is-not-for-everybody", () => {
  const door: Asked = {
    type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    name: "app-network-sg-database-ingress-postgres-from-staging",
    props: { cidrIpv4: "0.0.0.0/0" },
    protect: true,
  };

  it("waits for the row that closes what lives open, and no longer", () => {
    const closing = { path: "cidrIpv4", from: "0.0.0.0/0", to: "172.31.0.0/16", phase: "reconcile", reason: "r" } as const;
    const facts = { ...prod(), ledger: { ...prod().ledger, reconcile: { [door.name]: [closing] } } };
    assert.deepEqual(violations(ingressIsNotForEverybody(contextOf(facts, "adopt")), door), []);
    assert.equal(violations(ingressIsNotForEverybody(contextOf(facts, "reconcile")), door).length, 1);
    assert.equal(violations(ingressIsNotForEverybody(contextOf(facts, "adopt")), { ...door, props: { cidrIpv6: "::/0" } }).length, 1);
  });

  it("says that it can't tell, rather than pass, while the network is unknown", () => {
    assert.throws(() => violations(ingressIsNotForEverybody(contextOf(prod())), { ...door, props: { cidrIpv4: unknownValues.text } }), UnknownValueError);
  });
});
