import assert from "node:assert/strict";
import { todaysDate } from "../../environment/today";
import { Scene } from "../accidents/scene";
import { locks } from "../accidents/lock";
import type { Story } from "./story";

/** A resource of production that can go without anything else. */
interface Departure {
  readonly logicalName: string;
  readonly outcome: "let-go" | "delete";
  /** The words of the facts that declare it, and what they are without it. */
  readonly declared: RegExp;
  readonly gone: string;
  /** What AWS must have lost afterwards. */
  readonly lost: (id: string) => readonly string[];
}

const letGo: Departure = {
  logicalName: "app-network-routes-isolated-in-isolated-b",
  outcome: "let-go",
  declared: /subnets: \[isolated-a, isolated-b\](?=\n +routes)/,
  gone: "subnets: [isolated-a]",
  lost: () => [],
};

const deleted: Departure = {
  logicalName: "app-network-sg-database-ingress-postgres-from-staging",
  outcome: "delete",
  declared: /^ {10}postgres-from-staging:\n( {12}.*\n)+/m,
  gone: "",
  lost: (id) => [`lost ec2:security-group-rule:${id}`],
};

const departureStory = (departure: Departure, name: string): Story => ({
  name,
  async run(copies) {
    const scene = await Scene.set(copies.prod, copies.staging, new Set(locks));
    const { logicalName, outcome, declared, gone, lost } = departure;
    const id = copies.prod.facts().ledger.adopt[logicalName] ?? "";
    // Asked once: a run across midnight has one last day.
    const today = todaysDate();
    const row = (until: string) => `${logicalName}: { id: "${id}", reason: rehearsed, until: ${until}, outcome: ${outcome} }`;

    scene.facts(new RegExp(`^      ${logicalName}: .*\n`, "m"), "");
    scene.facts("retire: {}", `retire: { ${row("2026-01-31")} }`);
    // A date that has passed frees nothing, and stops nobody else.
    await judged(scene, {});
    const restore = scene.workspace.keepFacts();
    scene.facts(declared, gone);
    await refused(scene, new RegExp(`delete ${logicalName}: is retired but still protected`));
    restore();

    scene.facts(row("2026-01-31"), row(today));
    await allowed(scene, {});
    await scene.count();
    assert.deepEqual(scene.harms, [], "taking the protection off has changed something in AWS");

    scene.facts(declared, gone);
    await judged(scene, { delete: 1 });
    if (outcome === "delete") {
      // CI's role may not delete; a person does it.
      const { exitCode, stdout } = await scene.update();
      assert.notEqual(exitCode, 0, "AWS let CI's role delete");
      assert.match(stdout, /not authorized to perform: ec2:RevokeSecurityGroupIngress|AccessDenied|UnauthorizedOperation/);
    }
    await updated(scene, scene.administrator);
    await scene.count();
    assert.deepEqual(scene.harms, lost(id), "AWS has lost something else than the row says");

    scene.facts(`retire: { ${row(today)} }`, "retire: {}");
    await judged(scene, {});
  },
});

async function refused(scene: Scene, says: RegExp): Promise<void> {
  const { exitCode, stdout, stderr } = await scene.gate("steady");
  assert.notEqual(exitCode, 0, "the gate let it pass");
  assert.match(`${stdout}${stderr}`, says);
}

/** The gate allows exactly these steps, and the update that follows does them. */
async function allowed(scene: Scene, counts: Readonly<Record<string, number>>): Promise<void> {
  await judged(scene, counts);
  await updated(scene);
}

async function judged(scene: Scene, counts: Readonly<Record<string, number>>): Promise<void> {
  const { result, verdict } = await scene.verdict("steady");
  assert.ok(verdict.allowed, `the gate refused:\n${result.stdout}${result.stderr}`);
  assert.deepEqual(verdict.counts, counts);
}

async function updated(scene: Scene, variables?: Readonly<Record<string, string>>): Promise<void> {
  const { exitCode, stdout, stderr } = await scene.update(variables);
  assert.equal(exitCode, 0, `the update failed:\n${stdout}${stderr}`);
}

export const resourceIsLetGo = departureStory(letGo, "a resource is let go by its retire row, alone and in time: Pulumi forgets it, AWS keeps it");
export const resourceIsDeleted = departureStory(deleted, "a resource is deleted on purpose by its retire row, in two steps, and nothing else goes with it");
