// Over 150 lines: one law, told case by case.
import assert from "node:assert/strict";
import { mock } from "node:test";
import * as pulumi from "@pulumi/pulumi";
import { type Guards, guards } from "../../environment/guard";
import type { LedgerFacts } from "../../environment/ledger";
import type { Phase } from "../../environment/phase";
import type { Term } from "../../environment/term";
import { emptyLedger } from "../support/empty-ledger";
import { recorded } from "../support/recorder";

const today = "2026-01-15";
const cdn = { urn: "urn:x", id: "E16BJX90QWQNQO", name: "app-cdn-frontend", type: "aws:cloudfront/distribution:Distribution" };
const row = { reason: "gone", until: "2026-03-31", outcome: "let-go" } as const;

/** Runs `use` where hooks can be made. */
async function guarding(
  rows: Partial<LedgerFacts>,
  phase: Phase,
  use: (guards: Guards) => Promise<void>,
  terms: readonly Term[] = [],
  isPreview = false,
): Promise<void> {
  let done: Promise<void> | undefined;
  const ledger = { ...emptyLedger, ...rows };
  await recorded(() => {
    done = use(guards(ledger, { phase }, () => terms, today));
    return "refused";
  }, isPreview);
  await done;
}

const says = async (hook: pulumi.ResourceHook, args: pulumi.ResourceHookArgs): Promise<string | undefined> => {
  try {
    await hook.callback(args);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

// Does not prove that the engine calls the hooks: the rehearsal deletes and updates with every lock but these off.
describe("environment/guard", () => {
  it("refuses every delete that no row lets leave, and names the resource and the way out", () =>
    guarding({}, "steady", async ({ beforeDelete }) => {
      assert.deepEqual([beforeDelete.name, beforeDelete.opts], ["refuse-delete", { onDryRun: true }]);
      assert.equal(
        await says(beforeDelete, cdn),
        "refused: app-cdn-frontend (E16BJX90QWQNQO) may not be deleted. Adopted and created resources leave only through a retire row in the ledger: docs/retire.md",
      );
    }));

  it("lets one leave in a run that a row names, and no second one", () =>
    guarding({ retire: { "app-cdn-frontend": row, "app-cdn-images": row } }, "steady", async ({ beforeDelete }) => {
      assert.equal(await says(beforeDelete, cdn), undefined);
      assert.equal(await says(beforeDelete, cdn), undefined, "the engine asks again when it tries again");
      assert.equal(
        await says(beforeDelete, { ...cdn, name: "app-cdn-images" }),
        "refused: app-cdn-images would leave together with app-cdn-frontend. One at a time: docs/retire.md",
      );
    }));

  it("refuses to create what is adopted, and names the resource", () =>
    guarding({}, "steady", async ({ beforeCreate }) => {
      assert.deepEqual([beforeCreate.name, beforeCreate.opts], ["refuse-create", { onDryRun: true }]);
      assert.equal(
        await says(beforeCreate, cdn),
        "refused: app-cdn-frontend is adopted and may not be created: a duplicate of what lives would appear. Run the line that npm run gate gives, whole",
      );
    }));

  it("makes nothing before phase create, but lets a preview show it", async () => {
    for (const [phase, expected] of [
      ["adopt", /^refused: app-cdn-frontend belongs to phase create, and this run is in phase adopt/],
      ["reconcile", /in phase reconcile/],
      ["create", undefined],
      ["steady", undefined],
    ] as const)
      await guarding({}, phase, async ({ beforeMaking }) => {
        assert.deepEqual([beforeMaking.name, beforeMaking.opts], ["refuse-early-create", { onDryRun: true }]);
        const said = await says(beforeMaking, cdn);
        if (expected === undefined) assert.equal(said, undefined);
        else assert.match(said ?? "", expected);
      });
  });

  const previewed = async ({ beforeCreate, beforeMaking }: Guards) => {
    assert.equal(await says(beforeCreate, cdn), undefined);
    assert.equal(await says(beforeCreate, { ...cdn, name: "app-cdn-images" }), undefined);
    assert.equal(await says(beforeMaking, cdn), undefined);
  };
  it("refuses in a preview by an error, goes on to the next one, and fails at its end; of what is early it only warns", async () => {
    const told: unknown[] = [];
    const [errors, warnings] = (["error", "warn"] as const).map((level) => mock.method(console, level, (message: unknown) => void told.push(message)));
    const before = process.listeners("exit");
    const added = () => process.listeners("exit").filter((listener) => !before.includes(listener));
    try {
      await guarding({}, "adopt", previewed, [], true);
      // The engine hears of a logged error, and goes on as if all were well: the program itself has to fail, and once.
      assert.equal(added().length, 1);
      for (const [code, expected] of [
        [undefined, 1],
        [32, 32],
      ] as const) {
        process.exitCode = code;
        for (const fail of added()) fail(0);
        assert.equal(process.exitCode, expected);
      }
    } finally {
      process.exitCode = undefined;
      for (const listener of added()) process.off("exit", listener);
      errors?.mock.restore();
      warnings?.mock.restore();
    }
    assert.deepEqual(told, [
      "error: [runtime] refused: app-cdn-frontend is adopted and may not be created: a duplicate of what lives would appear. Run the line that npm run gate gives, whole",
      "error: [runtime] refused: app-cdn-images is adopted and may not be created: a duplicate of what lives would appear. Run the line that npm run gate gives, whole",
      "warning: [runtime] an update would be refused: app-cdn-frontend belongs to phase create, and this run is in phase adopt. Run the line that npm run gate gives: it leaves it out",
    ]);
  });

  it("blinds what the engine marks as a secret, whatever its name, before and after", () =>
    guarding({ reconcile: { api: [{ path: "mode", from: "a", to: "b", phase: "reconcile", reason: "r" }] } }, "reconcile", async ({ beforeUpdate }) => {
      const update = (from: unknown, to: unknown) => ({ ...cdn, name: "api", oldInputs: { mode: from }, newInputs: { mode: to } });
      const told = (sides: string) => `refused: api changes mode: ${sides}, but its row says a -> b. Mend the row or the fact, and have it reviewed`;
      assert.equal(await says(beforeUpdate, update("a", "c")), told("a -> c"));
      assert.equal(await says(beforeUpdate, update(pulumi.secret("a"), "c")), told("(secret) -> (secret)"));
      assert.equal(await says(beforeUpdate, update("a", pulumi.secret("c"))), told("(secret) -> (secret)"));
    }));

  it("changes and makes nothing that needs a leave which is over", () => {
    const over: Term = { place: "exceptions.rule.app-cdn-frontend", owner: "@somebody", until: "2025-12-31", covers: (name) => name === cdn.name };
    return guarding(
      {},
      "steady",
      async ({ beforeUpdate, beforeMaking }) => {
        const refused =
          "refused: app-cdn-frontend needs exceptions.rule.app-cdn-frontend, which ended on 2025-12-31 (@somebody). Bring it in line and remove that line, or set a new date after a review";
        const update = { ...cdn, oldInputs: { comment: "a" }, newInputs: { comment: "b" } };
        assert.equal(await says(beforeUpdate, update), refused);
        assert.equal(await says(beforeMaking, cdn), refused);
        assert.equal(
          await says(beforeUpdate, { ...update, oldInputs: { enabled: true }, newInputs: { enabled: false } }),
          `refused: app-cdn-frontend gives something up: enabled (the distribution answers nobody). Announce it by a reconcile row and take it in phase reconcile, or undo it. It also ${refused.slice("refused: app-cdn-frontend ".length)}`,
        );
        assert.equal(await says(beforeUpdate, { ...update, name: "app-cdn-images" }), undefined);
        assert.equal(await says(beforeMaking, { ...cdn, name: "app-cdn-images" }), undefined);
      },
      [over],
    );
  });

  it("holds updates to the phase's law, by what is stated and what was read, and tells no secret", () =>
    guarding(
      { reconcile: { api: [{ path: "environment.variables.API_KEY", from: "old", to: "new", phase: "reconcile", reason: "r" }] } },
      "reconcile",
      async ({ beforeUpdate }) => {
        assert.deepEqual([beforeUpdate.name, beforeUpdate.opts], ["refuse-update", { onDryRun: true }]);
        const update = (from: string, to: string, more: object = {}) => ({
          ...cdn,
          name: "api",
          oldInputs: { environment: pulumi.secret({ variables: { API_KEY: from } }), timeout: 30, layers: ["read"], __defaults: ["name"] },
          newInputs: { environment: pulumi.secret({ variables: { API_KEY: to } }), timeout: 30, __defaults: [], ...more },
        });
        assert.equal(await says(beforeUpdate, update("old", "new")), undefined);
        assert.equal(
          await says(beforeUpdate, update("old", "mine")),
          "refused: api changes environment.variables.API_KEY: (secret) -> (secret), but its row says old -> new. Mend the row or the fact, and have it reviewed",
        );
        assert.equal(
          await says(beforeUpdate, update("old", "new", { timeout: 60 })),
          "refused: api changes timeout, which no reconcile row lists for this phase",
        );
        assert.equal(
          await says(beforeUpdate, update("old", "mine", { timeout: 60 })),
          "refused: api changes timeout, which no reconcile row lists for this phase. It also changes environment.variables.API_KEY: (secret) -> (secret), but its row says old -> new. Mend the row or the fact, and have it reviewed",
        );
      },
    ));
});
