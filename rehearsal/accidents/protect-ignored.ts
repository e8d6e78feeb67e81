import type { Accident } from "./accident";
import { dropCdn, dropRows } from "./steps";

export const protectIgnored: Accident = {
  name: "a room and its rows are removed, and the update is run with --ignore-protect",
  ends: { kind: "refused", says: /app-cdn[^]*(never allowed|may not be deleted|missing)/ },
  async befall(scene) {
    dropCdn(scene);
    dropRows(scene, "app-cdn-[a-z-]+");
    await scene.attempt("steady", "--ignore-protect");
  },
};
