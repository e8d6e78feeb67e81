import type { Accident } from "./accident";
import { loseState } from "./steps";

export const stateLost: Accident = {
  name: "the state is lost, and the next runs adopt again",
  ends: { kind: "harmless" },
  async befall(scene) {
    await loseState(scene);
    await scene.attempt();
    await scene.attempt("adopt");
  },
};
