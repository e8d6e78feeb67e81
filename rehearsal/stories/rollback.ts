import assert from "node:assert/strict";
import type { Verdict } from "../../ops/gate/judge";
import { locks } from "../accidents/lock";
import { Scene } from "../accidents/scene";
import { resourcesOf } from "../accidents/state";
import type { Story } from "./story";

export const adoptionIsTakenBack: Story = {
  name: "a failed adoption is let go of, resource by resource and whole; AWS stays as it is, and is adopted again",
  async run({ prod, staging }) {
    const scene = await Scene.set(prod, staging, new Set(locks));

    await scene.prepare(["state", "delete", "--all", "--force", "--yes"]);
    assert.deepEqual(await adoptedIn(scene), [], "letting go of the whole has left something in the state");

    assert.ok(await scene.killedAdoption(), "the gate refused, so nothing was killed");
    assert.deepEqual(await adoptedIn(scene), [], "an adoption that was killed has written to the state");

    await adopts(scene, "--room", "network");
    const half = await adoptedIn(scene);
    assert.ok(half.length > 0, "nothing was adopted yet: the story would prove nothing");
    // What is listed later may depend on what is listed before, so the last goes first.
    for (const urn of [...half].reverse()) await scene.prepare(["state", "delete", urn, "--force", "--yes"]);
    assert.deepEqual(await adoptedIn(scene), []);
    await scene.count();
    assert.deepEqual(scene.harms, [], "letting go has changed AWS");

    const { verdict } = await adopts(scene);
    assert.deepEqual(verdict.counts, { import: Object.keys(prod.facts().ledger.adopt).length });
    await scene.count();
    assert.deepEqual(scene.harms, [], "adopting again has changed AWS");
  },
};

/** By the gate's plan, whole or a room. */
async function adopts(scene: Scene, ...room: readonly string[]): Promise<{ readonly verdict: Verdict }> {
  const { verdict, result } = await scene.verdict("adopt", ...room, "--save-plan", scene.planFile);
  assert.ok(verdict.allowed, result.stdout);
  const { exitCode, stdout, stderr } = await scene.command("update", "--phase", "adopt", ...room, "--plan", scene.planFile);
  assert.equal(exitCode, 0, `${stdout}${stderr}`);
  return { verdict };
}

const adoptedIn = async (scene: Scene): Promise<string[]> =>
  resourcesOf(await scene.prepare(["stack", "export"])).flatMap(({ urn, type }) => (type.startsWith("aws:") ? [urn] : []));
