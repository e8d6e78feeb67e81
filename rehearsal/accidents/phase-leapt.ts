import type { Accident } from "./accident";
import { forget, setApiTimeout } from "./steps";

export const phaseLeapt: Accident = {
  name: "a phase is leapt over: an update runs ahead of the stack file, and the file ahead of the state",
  ends: {
    kind: "refused",
    says: /Phase steady is asked for, but the stack file says adopt[^]*app-api-function: is not adopted yet\. Go back to phase adopt first/,
  },
  async befall(scene) {
    await forget(scene, "app-api-function");
    await scene.byHand(() => setApiTimeout(scene, 599));
    scene.workspace.enter("adopt");
    await scene.update({ ADOPTION_PHASE: "steady" });
    scene.workspace.enter("steady");
    await scene.attempt();
  },
};
