import assert from "node:assert/strict";
import { Scene } from "../accidents/scene";
import { locks } from "../accidents/lock";
import type { Stacks } from "../stage";
import type { Story } from "../story";

/** Two ways out, each with a resource of production that can go without anything else. */
interface Departure {
  readonly logicalName: string;
  readonly outcome: "let-go" | "delete";
  /** How the facts declare it, and how they read without. */
  readonly declared: string;
  readonly gone: string;
  /** What the census must miss afterwards. */
  readonly lost: (facts: Stacks) => readonly string[];
}

const letGo: Departure = {
  logicalName: "app-network-routes-isolated-in-isolated-b",
  outcome: "let-go",
  declared: "subnets: [isolated-a, isolated-b]\n        routes",
  gone: "subnets: [isolated-a]\n        routes",
  lost: () => [],
};

const deleted: Departure = {
  logicalName: "app-network-sg-database-ingress-postgres-from-staging",
  outcome: "delete",
  declared: `          postgres-from-staging:
            protocol: tcp
            port: 5432
            peer: { kind: cidr, cidr: 172.31.0.0/16 }
            description: PostgreSQL from staging db-sync
`,
  gone: "",
  lost: ({ prod }) => [`lost ec2:security-group-rule:${prod.facts().ledger.adopt["app-network-sg-database-ingress-postgres-from-staging"]}`],
};

const today = () => new Date().toISOString().slice(0, 10);

const departureStory = (departure: Departure, name: string): Story => ({
  name,
  async run(copies) {
    const scene = await Scene.set(copies.prod, copies.staging, new Set(locks));
    const { logicalName, outcome, declared, gone, lost } = departure;
    const id = copies.prod.facts().ledger.adopt[logicalName];
    const row = (until: string) => `${logicalName}: { id: "${id}", reason: rehearsed, until: ${until}, outcome: ${outcome} }`;

    scene.facts(declared, gone);
    await refused(scene, new RegExp(`nobody registers "${logicalName}"`));
    scene.facts(gone === "" ? /(postgres-from-lambda: .*\n)/ : gone, gone === "" ? `$1${declared}` : declared);

    scene.facts(new RegExp(`^      ${logicalName}: .*\n`, "m"), "");
    scene.facts("retire: {}", `retire: { ${row("2026-01-31")} }`);
    await refused(scene, new RegExp(`ledger.retire.${logicalName}: could leave until 2026-01-31, which has passed`));

    scene.facts(row("2026-01-31"), row(today()));
    await allowed(scene, {});
    await scene.count();
    assert.deepEqual(scene.harms, [], "taking the protection off has changed something in AWS");

    scene.facts(declared, gone);
    await allowed(scene, { delete: 1 });
    await scene.count();
    assert.deepEqual(scene.harms, lost(copies), "AWS has lost something else than the row says");

    scene.facts(`retire: { ${row(today())} }`, "retire: {}");
    await allowed(scene, {});
  },
});

async function refused(scene: Scene, says: RegExp): Promise<void> {
  const { exitCode, stdout, stderr } = await scene.gate("steady");
  assert.notEqual(exitCode, 0, "the gate let it pass");
  assert.match(`${stdout}${stderr}`, says);
}

/** The gate allows exactly these steps, and the update that follows does them. */
async function allowed(scene: Scene, counts: Readonly<Record<string, number>>): Promise<void> {
  const { result, verdict } = await scene.verdict("steady");
  assert.ok(verdict.allowed, `the gate refused:\n${result.stdout}${result.stderr}`);
  assert.deepEqual(verdict.counts, counts);
  const { exitCode, stdout, stderr } = await scene.update();
  assert.equal(exitCode, 0, `the update failed:\n${stdout}${stderr}`);
}

export const resourceIsLetGo = departureStory(letGo, "a resource is let go by its retire row, alone and in time: Pulumi forgets it, AWS keeps it");
export const resourceIsDeleted = departureStory(deleted, "a resource is deleted on purpose by its retire row, in two steps, and nothing else goes with it");
