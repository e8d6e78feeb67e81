import assert from "node:assert/strict";
import { agrees } from "../../../ops/discover/account-discovery";
import { discoveryJson } from "../../../ops/discover/json";
import type { Discovery, Finding } from "../../../ops/discover/match";
import { regionHints } from "../../../ops/discover/region-hint";
import { exposedIn } from "../../../ops/discover/exposed";
import { resourcePoliciesRule as rule } from "../../../policy/rules/resource-policies-stay-in-the-account";
import { packRules } from "../../../policy/pack";
import { discoveryReport, exposedSection } from "../../../ops/discover/report";
import type { Registration } from "../../../ops/recording";

const registered = (type: string, ...names: readonly string[]): Registration[] => names.map((name) => ({ type, name, inputs: {} }));
const missing = (...names: readonly string[]): Finding[] => names.map((name) => ({ kind: "missing", name }));
const telling = (findings: readonly Finding[]): Discovery => ({ findings, alreadyLive: [] });
const matched: Finding = { kind: "matched", name: "a", importId: "vpc-1", wasUnknown: false };
const stray = { type: "aws:sqs/queue:Queue", importId: "https://q", because: "name bluemoxon", adopt: "app-…: https://q", external: "https://q: reason" };

describe("ops/discover/region-hint", () => {
  const network = [...registered("aws:ec2/vpc:Vpc", "a"), ...registered("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "b")];

  it("doubts the region when not one row of a regional service lives in it", () => {
    assert.deepEqual(regionHints(network, telling(missing("a", "b")), "eu-west-1"), [
      "all 2 rows of ec2 are missing in eu-west-1: is account.region of the stack file the region they live in?",
    ]);
  });

  it("says nothing when one of them lives, when there is one row only, or of what has no region", () => {
    assert.deepEqual(regionHints(network, telling([matched, ...missing("b")]), "eu-west-1"), []);
    assert.deepEqual(regionHints(network, telling(missing("a")), "eu-west-1"), []);
    assert.deepEqual(regionHints(registered("aws:iam/role:Role", "a", "b"), telling(missing("a", "b")), "eu-west-1"), []);
  });
});

describe("ops/discover, as told", () => {
  it("agrees only when every row has its resource and every resource its row", () => {
    const all = { ...telling([matched]), unmanaged: [], exposed: [] };
    assert.ok(agrees(all));
    assert.ok(!agrees({ ...all, unmanaged: [stray] }));
    assert.ok(!agrees({ ...all, exposed: [{ name: "a", to: ["everybody"] }] }));
    assert.ok(!agrees({ ...all, ...telling(missing("a")) }));
    assert.ok(agrees({ ...all, unlike: { unlike: [], faults: [] } }));
    assert.ok(!agrees({ ...all, unlike: { unlike: [], faults: ["not compared"] } }));
    const unlike = { name: "a", path: "p", from: "1", to: "2", replaces: false, holdable: true };
    assert.ok(!agrees({ ...all, unlike: { unlike: [unlike], faults: [] } }));
  });

  it("shows what is unmanaged with the two ways on, and a doubt about the region", () => {
    assert.equal(
      discoveryReport(telling([matched]), ["all is missing"], [stray]),
      [
        "perhaps the wrong region",
        "  all is missing",
        "",
        "unmanaged (1): these live, are the app's, and are in no list. Declare each and adopt it, or list it under external with the reason",
        "  https://q  aws:sqs/queue:Queue  (name bluemoxon)",
        "    adopt     app-…: https://q",
        "    external  https://q: reason",
        "",
        "matched 1 of 1 rows",
      ].join("\n"),
    );
  });

  it("writes the whole of it as data, sorted, each finding with its type, a choice with its candidates", () => {
    const findings: Finding[] = [
      ...missing("z", "y"),
      { kind: "ambiguous", name: "x", candidates: [{ importId: "1" }, { importId: "2", hint: "old" }] },
      matched,
    ];
    const subject = { stack: "one", account: "123456789012", lookedAt: "2026-01-31T12:00:00Z", region: "us-west-2", room: null };
    const told = discoveryJson(
      subject,
      registered("t", "a", "x", "y", "z"),
      { findings, alreadyLive: [], unmanaged: [stray], exposed: [{ name: "a", to: ["everybody"] }] },
      [],
    );
    assert.deepEqual([told.stack, told.account, told.agrees], ["one", "123456789012", false]);
    assert.deepEqual(told.matched, [{ ...matched, type: "t" }]);
    assert.deepEqual(
      told.missing.map(({ name, type }) => [name, type]),
      [
        ["y", "t"],
        ["z", "t"],
      ],
    );
    assert.equal(told.ambiguous[0]?.choose, "ledger.adopt.x: 1 | 2");
    assert.deepEqual(told.unmanaged, [stray]);
    assert.deepEqual(told.exposed, [{ name: "a", to: ["everybody"], type: "t" }]);
  });

  it("names what is open to others by a policy that is held, unless that is excused, and whom it lets in", () => {
    const allow = (Principal: unknown) => JSON.stringify({ Statement: [{ Effect: "Allow", Principal, Action: "sqs:*", Resource: "*" }] });
    const held = {
      jobs: { policy: allow("*") },
      excused: { policy: allow("*") },
      own: { policy: allow({ AWS: "123456789012" }) },
      secret: { policy: allow({ AWS: ["arn:aws:iam::210987654321:root", "123456789012"], Service: "sns.amazonaws.com" }) },
      plain: { policy: undefined, layers: [] },
    };
    const excuse = { [rule]: { excused: { reason: "public on purpose", owner: "@o" } } };
    const exposed = exposedIn({ held }, "123456789012", excuse);
    assert.deepEqual(exposed, [
      { name: "jobs", to: ["everybody"] },
      { name: "secret", to: ["arn:aws:iam::210987654321:root", "sns.amazonaws.com"] },
    ]);
    assert.match(exposedSection(exposed)[0] ?? "", /^open to others \(2\): .* exceptions\.resource-policies-stay-in-the-account$/);
    assert.deepEqual(exposedSection(exposed).slice(1), ["  jobs: everybody", "  secret: arn:aws:iam::210987654321:root, sns.amazonaws.com", ""]);
    assert.ok(
      packRules(() => assert.fail("no rule may ask for the stack while the pack is listed")).some(({ name }) => name === rule),
      "the pack has no rule of that name, so its exceptions excuse nothing",
    );
  });
});
