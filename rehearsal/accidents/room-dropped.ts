import type { Accident } from "./accident";
import { dropCdn } from "./steps";

export const roomDropped: Accident = {
  name: "a room is dropped from the program, as on 2025-12-17",
  ends: { kind: "refused", says: /nobody registers "app-cdn-frontend"/ },
  async befall(scene) {
    dropCdn(scene);
    await scene.attempt();
  },
};
