// Over 150 lines: one law, told case by case.
import * as sns from "@pulumi/aws/sns";
import * as sqs from "@pulumi/aws/sqs";
import * as pulumi from "@pulumi/pulumi";
import assert from "node:assert/strict";
import type { Fault } from "../../environment/fault";
import type { LedgerFacts } from "../../environment/ledger";
import type { Phase } from "../../environment/phase";
import type { Room } from "../../environment/rooms";
import { later, queues, settleFaults, underLedger, url } from "../support/queues";
import { type Registered, recorded } from "../support/recorder";

async function only(ledger: Partial<LedgerFacts>, phase?: Phase): Promise<Registered> {
  const { resources, faults } = await queues(ledger, ["jobs"], phase);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    resources.map(({ name }) => name),
    ["root", "jobs"],
  );
  return resources[1] as Registered;
}

// Proves the options with which the engine is asked. Does not prove what the engine makes of them: the rehearsal does.
describe("environment/adoption", () => {
  it("imports an adopted resource, protected, retained and guarded, with its tags as they live", async () => {
    const { importId, protect, retainOnDelete, beforeDelete, beforeCreate, beforeUpdate, ignoreChanges } = await only({ adopt: { jobs: url("jobs") } });
    assert.deepEqual([importId, protect, retainOnDelete], [url("jobs"), true, true]);
    assert.deepEqual([beforeDelete, beforeCreate], [["refuse-delete"], ["refuse-create"]]);
    assert.deepEqual(beforeUpdate, ["refuse-update"]);
    assert.deepEqual(ignoreChanges, ["policy", "tags", "tagsAll"]);
  });

  it("makes a created resource protected and guarded, and holds none of its properties", async () => {
    const { importId, protect, retainOnDelete, beforeDelete, beforeCreate, beforeUpdate, ignoreChanges } = await only({ create: ["jobs"] });
    assert.deepEqual([importId, protect, retainOnDelete], ["", true, false]);
    assert.deepEqual([beforeDelete, beforeCreate], [["refuse-delete"], ["refuse-early-create"]]);
    assert.deepEqual(beforeUpdate, ["refuse-update"]);
    assert.deepEqual(ignoreChanges, ["policy"]);
  });

  it("asks for no import of another room's resource, which the engine would do although its run leaves it out; a duplicate is refused all the same", async () => {
    const ledger = {
      adopt: { "app-api-jobs": url("jobs") },
      retire: { "app-api-dead": { id: url("dead"), reason: "r", until: "2026-12-31", outcome: "let-go" as const } },
    };
    const recordedIn = async (room: Room) => {
      const { resources } = await queues(ledger, ["app-api-jobs", "app-api-dead"], "adopt", room);
      return new Map(resources.map((resource) => [resource.name, resource]));
    };
    const [elsewhere, here] = [await recordedIn("worker"), await recordedIn("api")];
    for (const name of ["app-api-jobs", "app-api-dead"]) assert.equal(elsewhere.get(name)?.importId, "", name);
    assert.equal(elsewhere.get("app-api-jobs")?.protect, true);
    assert.deepEqual(elsewhere.get("app-api-jobs")?.beforeCreate, ["refuse-create"]);
    assert.deepEqual([here.get("app-api-jobs")?.importId, here.get("app-api-dead")?.importId], [url("jobs"), url("dead")]);
  });

  for (const [outcome, retainOnDelete] of [
    ["let-go", true],
    ["delete", false],
  ] as const) {
    it(`lets a retired resource leave with outcome ${outcome}: no protection, ${retainOnDelete ? "kept" : "deleted"} by AWS, past a guard that asks for its row`, async () => {
      const resource = await only({ retire: { jobs: { reason: "r", until: "2026-12-31", outcome } } });
      assert.deepEqual([resource.importId, resource.protect, resource.retainOnDelete, resource.beforeDelete], ["", false, retainOnDelete, ["refuse-delete"]]);
    });
  }

  it("holds a retired resource as it lives, and under the id it had, until it has left", async () => {
    const { importId, ignoreChanges } = await only({
      retire: { jobs: { id: url("jobs"), reason: "r", until: "2026-12-31", outcome: "delete", confirm: url("jobs") } },
      keep: { jobs: ["API_KEY_HASH"] },
    });
    assert.equal(importId, url("jobs"));
    assert.deepEqual(ignoreChanges, ["policy", "tags", "tagsAll", "environment.variables.API_KEY_HASH"]);
  });

  it("keeps a retired resource under the law of its phase until it leaves, and against a duplicate", async () => {
    const row = { reason: "r", until: "2026-12-31", outcome: "let-go" as const };
    const adopted = await only({ retire: { jobs: { ...row, id: url("jobs") } } });
    assert.deepEqual([adopted.beforeUpdate, adopted.beforeCreate], [["refuse-update"], ["refuse-create"]]);
    const made = await only({ retire: { jobs: row } });
    assert.deepEqual([made.beforeUpdate, made.beforeCreate], [["refuse-update"], ["refuse-early-create"]]);
  });

  it("locks a retired resource again once its date has passed", async () => {
    const row = { reason: "r", until: "2026-01-14", outcome: "delete" as const };
    const adopted = await only({ retire: { jobs: { ...row, id: url("jobs") } } });
    assert.deepEqual([adopted.protect, adopted.retainOnDelete, adopted.importId], [true, true, url("jobs")]);
    const made = await only({ retire: { jobs: row } });
    assert.deepEqual([made.protect, made.retainOnDelete, made.beforeDelete], [true, false, ["refuse-delete"]]);
  });

  it("refuses a row that would delete what can't be made again without its id typed once more", async () => {
    const { faults } = await queues({ retire: { jobs: { id: url("jobs"), reason: "r", until: "2026-12-31", outcome: "delete" } } }, ["jobs"]);
    assert.deepEqual(
      faults.map(({ path }) => path),
      ["ledger.retire.jobs"],
    );
    assert.match(faults[0]?.message ?? "", /^holds data or an identity/);
  });

  it("refuses a retired row's id that can't be one, or that another row has", async () => {
    const leaving = (id: string) => ({ id, reason: "r", until: "2026-12-31", outcome: "let-go" as const });
    const retire = { dead: leaving(url("jobs")), odd: leaving("jobs"), locked: { ...leaving("locked"), until: "2026-01-14" } };
    const { faults } = await queues({ adopt: { jobs: url("jobs") }, retire }, ["jobs", "dead", "odd", "locked"]);
    assert.deepEqual(
      faults.map(({ path }) => path),
      ["ledger.retire.dead.id", "ledger.retire.odd.id", "ledger.retire.locked"],
    );
  });

  it("holds each pending path until its phase, and keeps what is kept in all of them", async () => {
    const ledger = {
      adopt: { jobs: url("jobs") },
      reconcile: { jobs: [later("delaySeconds", "reconcile"), later("policy.Version", "create")] },
      keep: { jobs: ["API_KEY_HASH"] },
    };
    const held = async (phase: Phase) => (await only(ledger, phase)).ignoreChanges.slice(3);
    assert.deepEqual(await held("adopt"), ["delaySeconds", "policy.Version", "environment.variables.API_KEY_HASH"]);
    assert.deepEqual(await held("reconcile"), ["policy.Version", "environment.variables.API_KEY_HASH"]);
    assert.deepEqual(await held("create"), ["environment.variables.API_KEY_HASH"]);
    assert.deepEqual(await held("steady"), ["environment.variables.API_KEY_HASH"]);
  });

  it("refuses a resource that is in no list: it would become a duplicate of one that lives", async () => {
    const { faults } = await queues({ adopt: { jobs: url("jobs") } }, ["jobs", "jbos"]);
    assert.deepEqual(
      faults.map(({ path }) => path),
      ["jbos"],
    );
    assert.match(faults[0]?.message ?? "", /^is in no list of the ledger; it would become a duplicate\. If it lives, add it to adopt/);
  });

  it("refuses a row that nobody claims, adopted or created: the resource was renamed or dropped", async () => {
    const { faults } = await queues({ adopt: { jobs: url("jobs"), dead: url("dead") }, create: ["late"] }, ["jobs"]);
    assert.deepEqual(faults, [
      { path: "ledger.adopt.dead", message: 'nobody registers "dead": it was renamed or dropped. Restore it, or retire it as docs/retire.md says' },
      { path: "ledger.create", message: 'nobody registers "late": it was renamed or dropped. Restore it, or retire it as docs/retire.md says' },
    ]);
  });

  it("lets a retired resource be gone from the program already", async () => {
    const { faults } = await queues({ create: ["jobs"], retire: { dead: { reason: "r", until: "2026-12-31", outcome: "let-go" } } }, ["jobs"]);
    assert.deepEqual(faults, []);
  });

  it("refuses one live resource under two names", async () => {
    const { faults } = await queues({ adopt: { jobs: url("jobs"), dead: url("jobs") } }, ["jobs", "dead"]);
    assert.deepEqual(faults, [{ path: "ledger.adopt.dead", message: `"${url("jobs")}" is also the id of jobs; one live resource has one row` }]);
  });

  it("refuses an id that can't be one of its type, and an unknown one", async () => {
    const { faults } = await queues({ adopt: { jobs: "jobs", dead: "unknown" } }, ["jobs", "dead"]);
    const expected = "Expected one like https://sqs.us-west-2.amazonaws.com/123456789012/app-jobs";
    assert.deepEqual(faults, [
      { path: "ledger.adopt.jobs", message: `"jobs" is not an import id of aws:sqs/queue:Queue. ${expected}` },
      { path: "ledger.adopt.dead", message: `"unknown" is not an import id of aws:sqs/queue:Queue. ${expected}` },
    ]);
  });

  it("tells in order what the program declares, once it is built", async () =>
    assert.deepEqual((await queues({ create: ["late", "early"] }, ["late", "early"])).declared, ["early", "late"]));

  it("asks the engine for nothing at all while there is a fault, not even for what is in order", async () => {
    const faulty = await queues({ adopt: { jobs: url("jobs") }, create: ["late", "nobody"] }, ["jobs", "late"]);
    assert.deepEqual([faulty.faults.length, faulty.resources], [1, []]);
    const mended = await queues({ adopt: { jobs: url("jobs") }, create: ["late"] }, ["jobs", "late"]);
    assert.deepEqual([mended.faults.length, mended.resources.length], [0, 3]);
  });

  it("refuses one logical name for two resources", async () => {
    let faults: readonly Fault[] = [];
    await recorded(() => {
      const adoption = underLedger({ create: ["jobs"] });
      const root = new pulumi.ComponentResource("test:index:Root", "root", {}, adoption.options);
      new sqs.Queue("jobs", {}, { parent: root });
      new sns.Topic("jobs", {}, { parent: root });
      faults = settleFaults(adoption.settle);
      return "refused";
    });
    assert.deepEqual(faults, [{ path: "jobs", message: "is registered twice. A logical name is one resource's identity" }]);
  });

  it("reaches resources at any depth and leaves components and providers alone", async () => {
    const resources = await recorded(() => {
      const adoption = underLedger({ adopt: { jobs: url("jobs") } });
      const root = new pulumi.ComponentResource("test:index:Root", "root", {}, adoption.options);
      const room = new pulumi.ComponentResource("test:index:Room", "room", {}, { parent: root });
      new sqs.Queue("jobs", {}, { parent: room });
      adoption.settle();
    });
    assert.deepEqual(
      resources.map(({ name, protect, importId }) => [name, protect, importId]),
      [
        ["root", false, ""],
        ["room", false, ""],
        ["jobs", true, url("jobs")],
      ],
    );
  });
});
