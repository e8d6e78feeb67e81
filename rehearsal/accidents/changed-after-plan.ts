import type { Accident } from "./accident";
import { join } from "node:path";
import { forget, setApiTimeout } from "./steps";

export const changedAfterPlan: Accident = {
  name: "a resource is changed by hand between the plan and the update",
  ends: { kind: "refused", says: /app-api-function[^]*violates plan: properties changed[^]*timeout/ },
  async befall(scene) {
    await forget(scene, "app-api-function");
    const plan = join(scene.workspace.folder, "plan.json");
    const gated = scene.armed.has("gate") && (await scene.gate("adopt", "--save-plan", plan)).exitCode === 0;
    await scene.byHand(() => setApiTimeout(scene, 599));
    if (gated) await scene.updateToPlan("adopt", plan);
    else await scene.update({ ADOPTION_PHASE: "adopt" });
  },
};
