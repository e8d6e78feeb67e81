import type { Accident } from "./accident";

export const blindRefresh: Accident = {
  name: "the state is refreshed with credentials that see nothing, and an update follows",
  ends: { kind: "refused", says: /AWS account ID not allowed: 652617421195/ },
  async befall(scene) {
    await scene.pulumi(["refresh", "--yes", "--skip-preview"], scene.otherAccount);
    await scene.attempt();
  },
};
