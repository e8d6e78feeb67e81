import type { Accident } from "./accident";
import { dropRows } from "./steps";

export const rowDeleted: Accident = {
  name: "a ledger row is deleted",
  ends: { kind: "refused", says: /app-cdn-images: is in no list of the ledger/ },
  async befall(scene) {
    dropRows(scene, "app-cdn-images");
    await scene.attempt();
  },
};
