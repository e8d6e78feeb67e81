import type { Accident } from "./accident";

export const twoUpdates: Accident = {
  name: "two updates run at once",
  ends: { kind: "refused", says: /the stack is currently locked by 1 lock/ },
  async befall(scene) {
    await Promise.all([scene.update(), scene.update()]);
  },
};
