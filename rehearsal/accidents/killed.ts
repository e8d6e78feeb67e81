import type { Accident } from "./accident";
import { loseState } from "./steps";

export const killed: Accident = {
  name: "the engine is killed in the middle of an adoption, which is then run again",
  ends: { kind: "harmless" },
  async befall(scene) {
    await loseState(scene);
    if (!scene.armed.has("gate")) await scene.killedUpdate("adopt");
    else if (!(await scene.killedAdoption())) return;
    await scene.prepare(["cancel", "--yes"]);
    await scene.attempt("adopt");
  },
};
