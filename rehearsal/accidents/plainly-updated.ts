import type { Accident } from "./accident";
import { forget, setApiTimeout } from "./steps";

export const plainlyUpdated: Accident = {
  name: "pulumi up is typed plainly, without a look, where something differs, in each phase",
  ends: {
    kind: "refused",
    says: /app-api-function differs from what lives in timeout[^]*app-api-function changes timeout, which no reconcile row lists[^]*app-worker-dead-letter-queue gives something up: messageRetentionSeconds/,
  },
  async befall(scene) {
    await forget(scene, "app-api-function");
    await scene.byHand(() => setApiTimeout(scene, 599));
    scene.workspace.enter("adopt");
    await scene.update();
    for (const phase of ["reconcile", "create"] as const) {
      scene.workspace.enter(phase);
      await scene.update();
    }
    scene.facts("retentionSeconds: 1209600", "retentionSeconds: 1209540");
    scene.workspace.enter("steady");
    await scene.byHand(() => setApiTimeout(scene, 600));
    await scene.update();
  },
};
