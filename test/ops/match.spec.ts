// Over 150 lines: one matching, told case by case.
import assert from "node:assert/strict";
import { type Candidate, type Finder, type Row, unresolved } from "../../aws/finding";
import type { Live } from "../../aws/clients";
import { type Discovery, complete, discover } from "../../ops/discover/match";
import { discoveryReport } from "../../ops/discover/report";
import type { Registration } from "../../ops/recording";

const reference = (name: string, property = "id"): string => `{{${name}.${property}}}`;
const resource = (type: string, name: string, inputs: Record<string, unknown> = {}): Registration => ({ type, name, inputs });
const found = (...ids: readonly string[]): Candidate[] => ids.map((importId) => ({ importId }));

/** No finder here reads an account. */
const nowhere = {} as Live;

const search = (
  registrations: readonly Registration[],
  adopt: Record<string, string>,
  finders: Record<string, Finder>,
  lookedUp: (name: string) => void = () => undefined,
): Promise<Discovery> => discover(registrations, adopt, finders, nowhere, lookedUp);

/** A finder that finds these, whatever it is asked. */
const always =
  (...ids: readonly string[]): Finder =>
  () =>
    Promise.resolve(found(...ids));

// Proves how rows are matched. Does not prove that a finder asks AWS the right question: the rehearsal discovers both accounts.
describe("ops/discover/match", () => {
  const vpc = resource("vpc", "network", { cidr: "10.0.0.0/16" });

  it("fills an unknown id when exactly one resource fits", async () => {
    const { findings } = await search([vpc], { network: "unknown" }, { vpc: always("vpc-1") });
    assert.deepEqual(findings, [{ kind: "matched", name: "network", importId: "vpc-1", wasUnknown: true }]);
  });

  it("confirms a stated id that it finds again", async () => {
    const { findings } = await search([vpc], { network: "vpc-1" }, { vpc: always("vpc-1") });
    assert.deepEqual(findings, [{ kind: "matched", name: "network", importId: "vpc-1", wasUnknown: false }]);
  });

  it("reports a stated id that is not the one found, and overwrites nothing", async () => {
    const { findings } = await search([vpc], { network: "vpc-1" }, { vpc: always("vpc-2") });
    assert.deepEqual(findings, [{ kind: "differs", name: "network", stated: "vpc-1", found: "vpc-2" }]);
  });

  it("guesses nothing when several fit", async () => {
    const { findings } = await search([vpc], { network: "unknown" }, { vpc: always("vpc-1", "vpc-2") });
    assert.deepEqual(findings, [{ kind: "ambiguous", name: "network", candidates: found("vpc-1", "vpc-2") }]);
  });

  it("takes a person's choice among several", async () => {
    const { findings } = await search([vpc], { network: "vpc-2" }, { vpc: always("vpc-1", "vpc-2") });
    assert.deepEqual(findings, [{ kind: "matched", name: "network", importId: "vpc-2", wasUnknown: false }]);
  });

  it("stays ambiguous when the stated id is none of several", async () => {
    const { findings } = await search([vpc], { network: "vpc-3" }, { vpc: always("vpc-1", "vpc-2") });
    assert.deepEqual(
      findings.map(({ kind }) => kind),
      ["ambiguous"],
    );
  });

  it("reports what lives nowhere, and what nobody can look for", async () => {
    const { findings } = await search([vpc, resource("topic", "news")], { network: "vpc-1", news: "unknown" }, { vpc: always() });
    assert.deepEqual(findings, [
      { kind: "missing", name: "network" },
      { kind: "missing", name: "news" },
    ]);
  });

  it("tells of the rows that are asked for alone, and looks up what they refer to as well", async () => {
    const lookedUp: string[] = [];
    const rows = [vpc, resource("subnet", "inside", { vpcId: reference("network") }), resource("subnet", "outside")];
    const { findings } = await discover(
      rows,
      { network: "vpc-1", inside: "unknown", outside: "unknown" },
      { vpc: always("vpc-1"), subnet: always("subnet-1") },
      nowhere,
      (name) => lookedUp.push(name),
      (name) => name === "inside",
    );
    assert.deepEqual(findings, [{ kind: "matched", name: "inside", importId: "subnet-1", wasUnknown: true }]);
    assert.deepEqual(lookedUp.sort(), ["inside", "network"]);
  });

  it("tells of a row to be created that lives already", async () => {
    const { findings, alreadyLive } = await search([vpc], {}, { vpc: always("vpc-1") });
    assert.deepEqual([findings, alreadyLive], [[], [{ name: "network", importId: "vpc-1" }]]);
  });

  it("looks parents up before their children, whatever the order of registration, each once", async () => {
    const subnet = resource("subnet", "subnet", { vpcId: reference("network") });
    const asked: string[] = [];
    const subnets: Finder = ({ inputs }: Row) => Promise.resolve(inputs["vpcId"] === "vpc-1" ? found("subnet-1") : []);
    const { findings } = await search(
      [subnet, resource("subnet", "other", { vpcId: reference("network") }), vpc],
      { network: "unknown", subnet: "unknown", other: "unknown" },
      { vpc: always("vpc-1"), subnet: subnets },
      (name) => asked.push(name),
    );
    assert.deepEqual(
      findings.map(({ name, kind }) => [name, kind]),
      [
        ["subnet", "matched"],
        ["other", "matched"],
        ["network", "matched"],
      ],
    );
    assert.equal(asked[0], "network");
    assert.deepEqual([...asked].sort(), ["network", "other", "subnet"]);
  });

  it("hands on what else a parent gives, such as its ARN", async () => {
    const role: Finder = () => Promise.resolve([{ importId: "role", outputs: { arn: "arn:role" } }]);
    const seen: unknown[] = [];
    const lambda: Finder = ({ inputs }) => (seen.push(inputs["role"], inputs["other"]), Promise.resolve([]));
    await search([resource("lambda", "f", { role: reference("r", "arn"), other: reference("r", "url") }), resource("role", "r")], {}, { role, lambda });
    assert.deepEqual(seen, ["arn:role", unresolved]);
  });

  it("gives a child, while the parent is ambiguous or missing, what equals nothing", async () => {
    for (const ids of [[], ["vpc-1", "vpc-2"]]) {
      const seen: unknown[] = [];
      const subnet: Finder = ({ inputs }) => (seen.push(inputs["vpcId"]), Promise.resolve([]));
      await search([resource("subnet", "subnet", { vpcId: reference("network") }), vpc], { subnet: "unknown" }, { vpc: always(...ids), subnet });
      assert.deepEqual(seen, [unresolved]);
    }
  });

  it("ends although an address is known only by the gateway that refers to it", async () => {
    const gateway = resource("nat", "gateway", { allocationId: reference("address", "allocationId"), subnetId: reference("subnet") });
    const address: Finder = async ({ referrers }) => {
      const holders = await referrers("nat", "allocationId");
      assert.deepEqual(holders, [{ allocationId: unresolved, subnetId: "subnet-1" }]);
      return [{ importId: "eipalloc-1", outputs: { allocationId: "eipalloc-1" } }];
    };
    const nat: Finder = ({ inputs }) => Promise.resolve(inputs["allocationId"] === "eipalloc-1" ? found("nat-1") : []);
    const { findings } = await search(
      [resource("eip", "address"), gateway, resource("subnet", "subnet")],
      { address: "unknown", gateway: "unknown", subnet: "unknown" },
      { eip: address, nat, subnet: always("subnet-1") },
    );
    assert.deepEqual(
      findings.map((finding) => finding.kind === "matched" && finding.importId),
      ["eipalloc-1", "nat-1", "subnet-1"],
    );
  });

  it("hands a row only those that refer to it by the property asked for", async () => {
    const table: Finder = async ({ referrers }) => {
      assert.deepEqual(await referrers("association", "routeTableId"), [{ routeTableId: unresolved, subnetId: "subnet-1" }]);
      assert.deepEqual(await referrers("association", "gatewayId"), []);
      return found("rtb-1");
    };
    const associations = [
      resource("association", "a", { routeTableId: reference("table"), subnetId: "subnet-1" }),
      resource("association", "b", { routeTableId: reference("other"), subnetId: "subnet-2" }),
    ];
    const { findings } = await search([resource("table", "table"), ...associations], { table: "unknown" }, { table });
    assert.equal(findings[0]?.kind, "matched");
  });

  it("fails as a whole when one lookup fails: a denied read is no absence", async () => {
    const denied: Finder = () => Promise.reject(new Error("AccessDenied"));
    await assert.rejects(search([vpc], { network: "unknown" }, { vpc: denied }), /AccessDenied/);
  });
});

describe("ops/discover/report", () => {
  it("counts as complete only what is matched, each and every row", async () => {
    const rows = [resource("one", "a"), resource("two", "b"), resource("none", "c"), resource("one", "d")];
    const finders = { one: always("x"), two: always("y", "z"), none: always() };
    const bad = await search(rows, { a: "unknown", b: "unknown", c: "unknown", d: "other" }, finders);
    assert.ok(!complete(bad));
    assert.ok(complete(await search([rows[0] as Registration], { a: "unknown" }, finders)));
    assert.equal(
      discoveryReport(bad),
      [
        "missing (1): no live resource has this natural key. Mend the facts, or move the row to create, or out of the ledger",
        "  c",
        "",
        "ambiguous (1): several fit. Write the right id into the ledger",
        "  b",
        "    y",
        "    z",
        "",
        "differing (1): the ledger names another id than the account. Nothing is overwritten; look, then mend",
        "  d: ledger other, account x",
        "",
        "ids found for unknown rows (1)",
        "  a: x",
        "",
        "matched 1 of 4 rows",
      ].join("\n"),
    );
  });
});
