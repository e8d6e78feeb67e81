import * as fc from "fast-check";
import assert from "node:assert/strict";
import type { LedgerFacts } from "../../environment/ledger";
import { phases } from "../../environment/phase";
import { emptyLedger } from "../support/empty-ledger";
import { later, queues, url } from "../support/queues";
import { type Registered, program } from "../support/recorder";
import { committed } from "../support/stacks";

// Proves that a phase can only hold changes back. Does not prove that the engine heeds a hold: the rehearsal does.
describe("environment/adoption: phases", () => {
  for (const stack of ["staging", "prod"] as const) {
    it(`changes nothing between two phases of ${stack} but which paths are held`, async () => {
      const environment = committed(stack);
      const steady = await program(environment, "steady");
      for (const phase of phases) {
        const now = await program(environment, phase);
        assert.deepEqual(now.map(withoutHolds), steady.map(withoutHolds), phase);
        for (const [index, { name, ignoreChanges }] of now.entries()) {
          const pending = (environment.ledger.reconcile[name] ?? []).filter((row) => phases.indexOf(phase) < phases.indexOf(row.phase)).map(({ path }) => path);
          assert.deepEqual([...ignoreChanges].sort(), [...(steady[index]?.ignoreChanges ?? []), ...pending].sort(), `${phase} ${name}`);
        }
      }
    });
  }

  it("never lets a phase touch import id, protection, retention or guard, whatever the ledger", async () => {
    const names = ["jobs", "dead", "late", "gone"];
    const place = fc.constantFrom("adopt", "create", "retire");
    const rows = fc.uniqueArray(
      fc.record({ path: fc.constantFrom("delaySeconds", "policy", "kmsMasterKeyId"), phase: fc.constantFrom("reconcile" as const, "create" as const) }),
      { selector: ({ path }) => path },
    );
    await fc.assert(
      fc.asyncProperty(fc.tuple(place, place, place, place), rows, fc.constantFrom(...phases), async (places, pending, phase) => {
        const ledger = ledgerOf(names, places, pending);
        const [now, steady] = [await queues(ledger, names, phase), await queues(ledger, names, "steady")];
        assert.deepEqual(now.faults, steady.faults);
        assert.deepEqual(now.resources.map(withoutHolds), steady.resources.map(withoutHolds));
        for (const { name, ignoreChanges } of now.resources) {
          const always = steady.resources.find((resource) => resource.name === name)?.ignoreChanges ?? [];
          assert.ok(
            always.every((path) => ignoreChanges.includes(path)),
            `${name} lost a hold`,
          );
        }
      }),
      { numRuns: 25 },
    );
  });
});

const withoutHolds = ({ ignoreChanges: _, ...rest }: Registered) => rest;

function ledgerOf(
  names: readonly string[],
  places: readonly string[],
  pending: readonly { readonly path: string; readonly phase: "reconcile" | "create" }[],
): LedgerFacts {
  const standing = (place: string) => names.filter((_, index) => places[index] === place);
  return {
    ...emptyLedger,
    adopt: Object.fromEntries(standing("adopt").map((name) => [name, url(name)])),
    create: standing("create"),
    retire: Object.fromEntries(standing("retire").map((name) => [name, { reason: "r", until: "2026-12-31", outcome: "let-go" as const }])),
    reconcile: Object.fromEntries(standing("adopt").map((name) => [name, pending.map(({ path, phase }) => later(path, phase))])),
  };
}
