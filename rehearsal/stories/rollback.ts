import assert from "node:assert/strict";
import { locks } from "../accidents/lock";
import { Scene } from "../accidents/scene";
import { resourcesOf } from "../accidents/state";
import type { Story } from "../story";

export const adoptionIsTakenBack: Story = {
  name: "a failed adoption is let go of, resource by resource and whole; AWS stays as it is, and is adopted again",
  async run({ prod, staging }) {
    const scene = await Scene.set(prod, staging, new Set(locks));

    await scene.prepare(["state", "delete", "--all", "--force", "--yes"]);
    assert.deepEqual(await adoptedIn(scene), [], "letting go of the whole has left something in the state");

    await scene.killedUpdate("adopt");
    await scene.prepare(["cancel", "--yes"]);
    const half = await adoptedIn(scene);
    assert.ok(half.length > 0, "nothing was adopted yet: the story would prove nothing");
    // What is listed later may depend on what is listed before, so the last goes first.
    for (const urn of [...half].reverse()) await scene.prepare(["state", "delete", urn, "--force", "--yes"]);
    assert.deepEqual(await adoptedIn(scene), []);
    await scene.count();
    assert.deepEqual(scene.harms, [], "letting go has changed AWS");

    const { verdict } = await scene.verdict("adopt");
    assert.deepEqual([verdict.allowed, verdict.counts], [true, { import: Object.keys(prod.facts().ledger.adopt).length }]);
    const { exitCode, stdout, stderr } = await scene.phaseUpdate("adopt");
    assert.equal(exitCode, 0, `${stdout}${stderr}`);
    await scene.count();
    assert.deepEqual(scene.harms, [], "adopting again has changed AWS");
  },
};

const adoptedIn = async (scene: Scene): Promise<string[]> =>
  resourcesOf(await scene.prepare(["stack", "export"])).flatMap(({ urn, type }) => (type.startsWith("aws:") ? [urn] : []));
