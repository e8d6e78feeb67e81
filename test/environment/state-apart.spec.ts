import assert from "node:assert/strict";
import { requireStateApart, wouldBeReadable } from "../../environment/state-apart";
import { emptyLedger } from "../support/queues";

const ledger = { ...emptyLedger, adopt: { "app-api-function": "api", "app-network-vpc": "vpc-1" }, keep: { "app-api-function": ["API_KEY_HASH"] } };
const readable = (held: readonly string[], scope: Parameters<typeof wouldBeReadable>[1] = { phase: "adopt" }) => wouldBeReadable(ledger, scope, new Set(held));

describe("an import that the state would show", () => {
  it("is one of a function with kept variables that the state does not hold", () => {
    assert.deepEqual(readable([]), ["app-api-function"]);
    assert.deepEqual(readable(["app-network-vpc"], { phase: "steady" }), ["app-api-function"]);
    assert.deepEqual(readable(["app-api-function"]), []);
  });

  it("is none where another room alone is adopted, or the function is this stack's to make", () => {
    assert.deepEqual(readable([], { phase: "adopt", room: "network" }), []);
    assert.deepEqual(readable([], { phase: "adopt", room: "api" }), ["app-api-function"]);
    assert.deepEqual(wouldBeReadable({ ...ledger, adopt: {}, create: ["app-api-function"] }, { phase: "create" }, new Set()), []);
  });

  it("is on its way out no less", () => {
    const retire = { "app-api-function": { id: "api", reason: "r", until: "2026-01-31", outcome: "let-go" } } as const;
    assert.deepEqual(wouldBeReadable({ ...ledger, adopt: {}, retire }, { phase: "steady" }, new Set()), ["app-api-function"]);
  });

  it("may be in a preview, which writes nothing, and in no run is the engine asked where nothing is kept", async () => {
    await requireStateApart(ledger, { phase: "adopt" }, { isPreview: true, stack: "s" });
    await requireStateApart({ ...ledger, keep: {} }, { phase: "adopt" }, { isPreview: false, stack: "s" });
  });
});
