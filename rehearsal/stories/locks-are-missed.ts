import assert from "node:assert/strict";
import { locks } from "../accidents/lock";
import { Scene } from "../accidents/scene";
import type { Story } from "./story";

/** Retention and hooks of every adopted row go, in one line of the program. Nothing of AWS changes, so every other lock is silent. */
export const lostLocksAreNamed: Story = {
  name: "locks that a commit takes out of the program are missed by the gate, resource by resource, though nothing else changes",
  async run({ prod, staging }) {
    const adopted = Object.keys(prod.facts().ledger.adopt).sort();
    const scene = await Scene.set(prod, staging, new Set(locks));
    scene.edit("environment/adoption.ts", "protect: true, retainOnDelete: true, hooks, ignoreChanges", "protect: true, ignoreChanges");
    for (const flags of [[], ["--refresh"]]) {
      const { verdict } = await scene.verdict("steady", ...flags);
      assert.deepEqual([verdict.allowed, verdict.counts, verdict.changes], [false, {}, {}]);
      assert.deepEqual(verdict.refusals.map(({ name }) => name).sort(), adopted, `${flags.join()}: each adopted resource is named once, and no other`);
      for (const { op, why } of verdict.refusals) {
        assert.equal(op, "unlock");
        assert.match(
          why,
          /^would be without retainOnDelete, the hook refuse-create \(BeforeCreate\), the hook refuse-delete \(BeforeDelete\), the hook refuse-update \(BeforeUpdate\)\. Restore/,
        );
      }
    }
    await scene.count();
    assert.deepEqual(scene.harms, []);
  },
};
