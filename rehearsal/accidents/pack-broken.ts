import type { Accident } from "./accident";
import { dropCdn, dropCdnRows } from "./steps";

export const packBroken: Accident = {
  name: "a room and its rows are removed, and the policy pack has an error in it",
  ends: { kind: "refused", says: /an error in the pack/ },
  async befall(scene) {
    dropCdn(scene);
    dropCdnRows(scene);
    scene.edit("policy/pack.ts", "export const packRules", 'throw new Error("an error in the pack");\nexport const packRules');
    await scene.attempt();
    await scene.update();
  },
};
