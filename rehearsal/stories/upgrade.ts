import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hookNames } from "../../environment/hooks";
import { nameOf } from "../../ops/gate/plan";
import { run } from "../stage/command";
import { privateFolder } from "../stage/folders";
import type { RehearsedStack } from "../stage/stack";
import { type Story, inBoth } from "./story";
import { awsVersion } from "../engine/versions";
import { type Deployment, asThisAccountWouldHoldIt, recordedText, recordedVersion } from "./upgrade/recorded";
import { assertChange, assertNoChanges, nothing } from "./steps";

export const upgradeChangesTheStateOnly: Story = {
  name: "a state of @pulumi/aws 6 is met by today's versions: the gate says what changes, the update writes the state alone, and no lock is lost",
  run: (copies) => inBoth(copies, upgrade),
};

async function upgrade(stack: RehearsedStack): Promise<void> {
  const before = asThisAccountWouldHoldIt(recordedText(stack.name), JSON.parse(await stack.exportState()) as Deployment);
  await importState(stack, before);

  const { change } = await stack.changesDuring(async () => {
    const { result: gate, verdict } = await stack.gate("steady", "--save-plan", stack.planFile);
    assert.deepEqual([verdict.allowed, verdict.counts], [true, {}], gate.stdout);
    assert.deepEqual(verdict.stateAlone, expectedOf(before), "the gate tells something else of the state than the upgrade changes");
    const update = await stack.updateToPlan("steady");
    assert.equal(update.exitCode, 0, update.stdout + update.stderr);
    assert.deepEqual(Object.keys(update.counts).sort(), ["unchanged", "updated"], update.stdout);
  });
  assertChange(change, nothing);
  assertLocksKept(locksIn(before), locksIn(JSON.parse(await stack.exportState()) as Deployment));
  await assertNoChanges(stack);
}

/** The provider's version; each type of S3 by its name without `V2`; and the one output that the provider stores anew. */
function expectedOf({ deployment }: Deployment): Record<string, string> {
  const renamed = deployment.resources.flatMap(({ urn, type }) => {
    const today = type.replaceAll("V2", "");
    return type.startsWith("aws:s3/") && today !== type ? [[nameOf(urn), `type: ${type} -> ${today}`] as const] : [];
  });
  assert.ok(renamed.length >= 6, "the recorded state holds no types that were renamed: the story would prove less than it says");
  return {
    "app-aws": `version: ${recordedVersion} -> ${awsVersion()}`,
    "app-network-nat": "regionalNatGatewayAddresses (hashicorp/terraform-provider-aws#46242)",
    ...Object.fromEntries(renamed),
  };
}

/** What keeps each resource from being lost, by its name: an upgrade may rename its type. */
const locksIn = ({ deployment }: Deployment) =>
  Object.fromEntries(
    deployment.resources.map((resource) => {
      const { id, protect, retainOnDelete, importID, resourceHooks } = resource;
      return [nameOf(resource.urn), { id, protect, retainOnDelete, importID, resourceHooks }];
    }),
  );

/** Hooks that today's program adds to what an older one has guarded already. */
const added: Readonly<Record<string, readonly string[]>> = { BeforeUpdate: [hookNames.beforeUpdate], BeforeCreate: [hookNames.beforeMaking] };

/** Each lock is as it was; a hook may have come, and none has gone. */
function assertLocksKept(before: ReturnType<typeof locksIn>, after: ReturnType<typeof locksIn>): void {
  assert.deepEqual(Object.keys(after).sort(), Object.keys(before).sort());
  for (const [name, { resourceHooks, ...locks }] of Object.entries(before)) {
    const { resourceHooks: now = {}, ...rest } = after[name] ?? assert.fail(name);
    assert.deepEqual(rest, locks, `the upgrade has changed a lock of ${name}`);
    const come = Object.entries(added).filter(([when]) => resourceHooks?.[when] === undefined && when in now);
    assert.deepEqual(now, { ...resourceHooks, ...Object.fromEntries(come) }, `the upgrade has changed the hooks of ${name}`);
  }
}

/** The recorded state has its secrets in clear: it passes through a folder that is gone afterwards. */
async function importState(stack: RehearsedStack, state: Deployment): Promise<void> {
  await using folder = await privateFolder();
  const file = join(folder.path, "recorded.json");
  writeFileSync(file, JSON.stringify(state));
  const { exitCode, stderr } = await run("pulumi", ["stack", "import", "--stack", stack.name, "--file", file, "--non-interactive"], stack.administrator);
  assert.equal(exitCode, 0, stderr);
}
