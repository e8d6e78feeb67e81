import type { Accident } from "./accident";
import { forget, setTimeoutOf } from "./steps";

/** Its variables may be imported plainly: none of them is kept. */
const scraper = "bluemoxon-production-scraper";

export const plainlyUpdated: Accident = {
  name: "pulumi up is typed plainly, without a look, where something differs, in each phase",
  ends: {
    kind: "refused",
    says: /app-scraper-function differs from what lives in timeout[^]*app-scraper-function changes timeout, which no reconcile row lists[^]*app-worker-dead-letter-queue gives something up: messageRetentionSeconds/,
  },
  async befall(scene) {
    await forget(scene, "app-scraper-function");
    await scene.byHand(() => setTimeoutOf(scene, scraper, 119));
    scene.workspace.enter("adopt");
    await scene.update();
    for (const phase of ["reconcile", "create"] as const) {
      scene.workspace.enter(phase);
      await scene.update();
    }
    scene.factsOfBoth("retentionSeconds: 1209600", "retentionSeconds: 1209540");
    scene.workspace.enter("steady");
    await scene.byHand(() => setTimeoutOf(scene, scraper, 120));
    await scene.update();
  },
};
