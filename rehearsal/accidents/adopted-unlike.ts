import type { Accident } from "./accident";
import { forget, setApiTimeout } from "./steps";

export const adoptedUnlike: Accident = {
  name: "a resource is adopted that differs from its facts",
  ends: { kind: "refused", says: /update app-api-function: differs from what lives in timeout: adopting would change it/ },
  async befall(scene) {
    await forget(scene, "app-api-function");
    await scene.byHand(() => setApiTimeout(scene, 599));
    await scene.attempt("adopt");
  },
};
