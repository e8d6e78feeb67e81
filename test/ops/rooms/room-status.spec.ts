import assert from "node:assert/strict";
import type { References } from "../../../ops/references";
import { recordReferences } from "../../../ops/recording";
import { roomsReport } from "../../../ops/rooms/report";
import { requireWayTo, statuses } from "../../../ops/rooms/room-status";
import { emptyLedger } from "../../support/empty-ledger";
import { program as requested } from "../../support/recorder";
import { committed } from "../../support/stacks";

const ledger = { ...emptyLedger, adopt: { "app-network-vpc": "vpc-1", "app-api-function": "f", "app-api-role": "r" }, create: ["app-worker-mapping"] };
const references: References = new Map([
  ["app-api-function", ["app-api-role", "app-network-vpc"]],
  ["app-worker-mapping", ["app-api-function"]],
]);
const status = (...held: string[]) => statuses(ledger, references, new Set(held));

describe("where the rooms stand", () => {
  it("a room waits for what it refers to in another, and not for its own", () => {
    const [network, api] = status();
    assert.deepEqual(network?.waitsFor, []);
    assert.deepEqual(api?.waitsFor, [{ room: "network", logicalName: "app-network-vpc" }]);
    assert.throws(() => requireWayTo("api", status(), "adopt"), {
      message: "room api can't come yet: it refers to what is not adopted. First: network (app-network-vpc)",
    });
    requireWayTo("network", status(), "adopt");
    requireWayTo("api", status("app-network-vpc"), "adopt");
  });

  it("what a room makes waits only in the phase that makes it", () => {
    requireWayTo("worker", status(), "adopt");
    assert.throws(() => requireWayTo("worker", status(), "create"), /First: api \(app-api-function\)$/);
  });

  it("refuses a room without rows, and names those there are", () => {
    assert.throws(() => requireWayTo("cdn", status(), "adopt"), { message: "room cdn has no rows in this stack. Rooms: network, api, worker" });
  });

  it("half a room shows as half", () => {
    assert.equal(
      roomsReport(status("app-api-role", "app-network-vpc")),
      ["network  all 1 adopted", "api      1 of 2 adopted", "worker   0 of 1 created; to create it waits for api (app-api-function)"].join("\n"),
    );
  });

  // A name that is stated twice, once by each, looks alike; the engine goes by who gave it.
  it("a resource refers to just what the engine would be told it takes a property from", async () => {
    for (const stack of ["prod", "staging", "actual"] as const) {
      const facts = committed(stack);
      const told = (await requested(facts)).filter(({ type }) => type.startsWith("aws:"));
      const sources = told.map(({ name, sources: of }) => [name, [...new Set(Object.values(of).flat())].sort()]);
      const references = [...(await recordReferences(facts))].map(([name, of]) => [name, [...of].sort()]);
      assert.deepEqual(Object.fromEntries(references), Object.fromEntries(sources));
    }
  });

  it("production's rooms can be adopted one at a time: some order leaves none waiting", async () => {
    const facts = committed("prod");
    const taken = await recordReferences(facts);
    const held = new Set<string>();
    let open = statuses(facts.ledger, taken, held).filter(({ toAdopt }) => toAdopt > 0);
    while (open.length > 0) {
      const next = open.find(({ waitsFor }) => waitsFor.length === 0);
      assert.ok(next, `each waits for another: ${open.map(({ room }) => room).join(", ")}`);
      for (const name of Object.keys(facts.ledger.adopt)) if (name.startsWith(`app-${next.room}-`)) held.add(name);
      open = statuses(facts.ledger, taken, held).filter(({ toAdopt, adopted }) => adopted < toAdopt);
    }
  });
});
