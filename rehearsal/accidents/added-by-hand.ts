import type { Accident } from "./accident";
import { addRouteAndRule } from "./steps";

export const addedByHand: Accident = {
  name: "a route and a rule that somebody added by hand are met by an update",
  ends: { kind: "harmless" },
  async befall(scene) {
    await scene.byHand(() => addRouteAndRule(scene));
    await scene.attempt("steady", "--refresh");
  },
};
