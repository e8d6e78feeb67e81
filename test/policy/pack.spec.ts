import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { projectFolder } from "../../ops/stack-file";
import { packRules } from "../../policy/pack";
import { type Asked, askedOf, contextOf, stackViolations, violations } from "../support/policies";
import { allStackNames, committed } from "../support/stacks";

type Rule = ResourceValidationPolicy | StackValidationPolicy;
const roster = () => packRules(() => assert.fail("no rule may ask for the stack while the pack loads")) as readonly Rule[];

/** The roster, pinned: a rule that comes, goes or softens has to be written down here too. */
const pinned = {
  "resources-are-in-the-ledger": "mandatory",
  "resources-are-protected": "mandatory",
  "rows-are-declared": "mandatory",
  "no-room-is-missing": "mandatory",
  "resources-are-the-ledgers-own": "mandatory",
  "stacks-are-alike": "mandatory",
  "functions-are-traced": "mandatory",
  "functions-may-send-traces": "mandatory",
  "concurrency-fits-the-account": "mandatory",
  "queues-leave-the-api-room": "mandatory",
  "secret-variables-are-kept": "mandatory",
  "functions-may-join-their-network": "mandatory",
  "logs-are-not-kept-for-ever": "mandatory",
  "api-names-the-real-queue": "mandatory",
  "queue-outlives-the-function": "mandatory",
  "failed-jobs-are-kept": "mandatory",
  "producers-may-send": "mandatory",
  "consumers-may-receive": "mandatory",
  "grants-name-their-resources": "mandatory",
  "deletes-are-confined-to-a-prefix": "mandatory",
  "deployers-may-not-delete": "mandatory",
  "attached-policies-are-known": "mandatory",
  "trust-policies-name-their-principals": "mandatory",
  "workflows-are-one-repositorys": "mandatory",
  "database-is-protected-from-deletion": "mandatory",
  "database-is-encrypted-and-private": "mandatory",
  "database-changes-wait-for-the-window": "mandatory",
  "passwords-are-not-stated": "mandatory",
  "secret-values-stay-out": "mandatory",
  "app-clients-keep-their-secret-setting": "mandatory",
  "origins-are-private": "mandatory",
  "viewers-use-tls-1-2": "mandatory",
  "viewers-come-by-https": "mandatory",
  "images-are-served": "mandatory",
  "missing-images-stay-missing": "mandatory",
  "buckets-trust-one-distribution": "mandatory",
  "resource-policies-stay-in-the-account": "mandatory",
  "buckets-are-private": "mandatory",
  "buckets-are-encrypted": "mandatory",
  "buckets-are-versioned": "mandatory",
  "routes-and-rules-stand-alone": "mandatory",
  "ingress-is-not-for-everybody": "mandatory",
  "network-is-the-stacks-own": "mandatory",
  "api-integrates-the-function-itself": "mandatory",
  "callers-are-this-stacks-own": "mandatory",
  "records-follow-their-targets": "mandatory",
  "alarms-watch-this-stack": "mandatory",
  "pending-changes-are-named": "advisory",
  "terms-are-kept": "advisory",
};

// Proves what the rules say of the program. Does not prove that the engine stops on it: the rehearsal does.
describe("policy/pack", () => {
  it("has exactly these rules, with these levels, in this order", () => {
    assert.deepEqual(
      Object.entries(pinned),
      roster().map(({ name, enforcementLevel }) => [name, enforcementLevel]),
    );
  });

  it("has one file a rule, named like it", () => {
    const files = readdirSync(join(projectFolder, "policy", "rules")).map((file) => file.replace(/\.ts$/, ""));
    assert.deepEqual(files.sort(), Object.keys(pinned).sort());
  });

  it("is told of in docs/policy.md, rule by rule, in the rules' own words", () => {
    const told = [...readFileSync(join(projectFolder, "docs", "policy.md"), "utf8").matchAll(/^\| `([a-z0-9-]+)`( \(advisory\))? \| (.+) \|$/gm)];
    assert.deepEqual(
      told.map(([, name, advisory, description]) => [name, advisory === undefined ? "mandatory" : "advisory", description]),
      roster().map(({ name, enforcementLevel, description }) => [name, enforcementLevel, description]),
    );
  });

  it("describes every rule in a sentence", () => {
    for (const { name, description } of roster()) assert.match(description, /^[A-Z].{20,}\.$/, name);
  });

  for (const stack of allStackNames) {
    it(`passes the whole of ${stack} as it is committed`, async () => {
      const rules = packRules(contextOf(committed(stack))) as readonly Rule[];
      const resources = await askedOf(stack);
      assert.ok(resources.length > 50);
      for (const rule of rules) {
        assert.deepEqual(reportsOf(rule, resources), [], rule.name);
      }
    });
  }

  for (const stack of allStackNames) {
    it(`excuses in ${stack} exactly the resources that would not obey`, async () => {
      const facts = committed(stack);
      const strict = packRules(contextOf({ ...facts, exceptions: {} })) as readonly Rule[];
      const resources = await askedOf(stack);
      const disobeying = strict.flatMap((rule) =>
        reportsOf(rule, resources).flatMap((report) => /exceptions\.([a-z0-9-]+\.[a-z0-9-]+)\.$/.exec(report)?.[1] ?? `${rule.name}: ${report}`),
      );
      const excused = Object.entries(facts.exceptions).flatMap(([rule, names]) => Object.keys(names).map((name) => `${rule}.${name}`));
      assert.deepEqual(disobeying.sort(), excused.sort());
    });
  }
});

function reportsOf(rule: Rule, resources: readonly Asked[]): readonly string[] {
  return [
    ...("validateResource" in rule ? resources.flatMap((resource) => violations(rule, resource)) : []),
    ...("validateStack" in rule ? stackViolations(rule, resources) : []),
  ];
}
