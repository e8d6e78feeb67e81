import assert from "node:assert/strict";
import { join } from "node:path";
import { locks } from "../accidents/lock";
import { Scene } from "../accidents/scene";
import { forget } from "../accidents/steps";
import type { Story } from "./story";

/** All rooms one at a time, in two orders, is `npm run rehearse:rooms`. */
export const roomIsAdoptedAlone: Story = {
  name: "a room is adopted alone, half of one is completed, what it waits for is named, and nothing outside is imported or made",
  async run({ prod, staging }) {
    const scene = await Scene.set(prod, staging, new Set(locks));
    await scene.prepare(["state", "delete", "--all", "--force", "--yes"]);

    const early = await scene.gate("adopt", "--room", "http-api");
    assert.deepEqual([early.exitCode, /First: api \(app-api-function\)/.test(early.stderr)], [1, true], early.stderr);

    await adopts(scene, 3);
    await forget(scene, "app-identity-client");
    const { stdout } = await scene.command("rooms");
    assert.match(stdout, /^identity +2 of 3 adopted$/m);
    await adopts(scene, 1);

    // The line without its --exclude: what is elsewhere is neither imported nor made.
    const { exitCode, stdout: said } = await scene.update({ ADOPTION_PHASE: "adopt", ADOPTION_ROOM: "identity" });
    assert.notEqual(exitCode, 0);
    assert.match(said, /is adopted and may not be created/);

    await scene.count();
    assert.deepEqual(scene.harms, []);
  },
};

async function adopts(scene: Scene, rows: number): Promise<void> {
  const plan = join(scene.workspace.folder, "plan.json");
  const { verdict, result } = await scene.verdict("adopt", "--room", "identity", "--save-plan", plan);
  assert.deepEqual([verdict.allowed, verdict.counts], [true, { import: rows }], result.stdout);
  const { exitCode, stdout, stderr } = await scene.command("update", "--phase", "adopt", "--room", "identity", "--plan", plan);
  assert.equal(exitCode, 0, `${stdout}${stderr}`);
}
