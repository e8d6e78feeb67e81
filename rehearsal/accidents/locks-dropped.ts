import type { Accident } from "./accident";

export const locksDropped: Accident = {
  name: "hooks and retention are dropped in a commit that changes nothing else",
  ends: { kind: "refused", says: /unlock app-cdn-frontend: would be without retainOnDelete, the hook refuse-create/ },
  async befall(scene) {
    scene.edit("environment/adoption.ts", "protect: true, retainOnDelete: true, hooks, ignoreChanges", "protect: true, ignoreChanges");
    await scene.attempt();
  },
};
