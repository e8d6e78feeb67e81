import assert from "node:assert/strict";
import { ledgerRows } from "../../../ops/parity/ledger-rows";
import { emptyLedger } from "../../support/empty-ledger";

describe("what a stack file says of single resources", () => {
  it("is each row of each list, and each exception from a rule, as a person reads it", () => {
    const ledger = {
      ...emptyLedger,
      reconcile: { a: [{ path: "timeout", from: 30, to: null, phase: "reconcile" as const, reason: "r" }] },
      keep: { b: ["API_KEY"] },
      hold: { c: [{ path: "description", reason: "A console wrote it" }] },
      drift: { d: [{ path: "memorySize", reason: "soon", owner: "@o", until: "2026-02-01" }] },
      retire: { e: { reason: "old", until: "2026-03-01", outcome: "let-go" as const } },
    };
    const exceptions = {
      "buckets-are-private": { f: { reason: "public on purpose", owner: "@o" }, g: { reason: "for now", owner: "@o", until: "2026-04-01" } },
    };
    assert.deepEqual(
      ledgerRows({ ledger, exceptions }).map(({ list, name, text }) => `${list} ${name}: ${text}`),
      [
        "reconcile a: timeout: 30 becomes null in phase reconcile (r)",
        "keep b: API_KEY is held as it lives",
        "hold c: description is held as it lives (A console wrote it)",
        "drift d: memorySize may drift until 2026-02-01 (@o: soon)",
        "exception f: from buckets-are-private (@o: public on purpose)",
        "exception g: from buckets-are-private until 2026-04-01 (@o: for now)",
        "retire e: let-go until 2026-03-01 (old)",
      ],
    );
  });
});
