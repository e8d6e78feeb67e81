import type { Accident } from "./accident";
import { setApiVariable } from "./steps";

export const editedByHand: Accident = {
  name: "a variable that people set by hand is edited in the console",
  ends: { kind: "harmless" },
  async befall(scene) {
    await scene.byHand(() => setApiVariable(scene, "API_KEY_HASH", "a hash that nobody else knows"));
    await scene.attempt("steady", "--refresh");
  },
};
