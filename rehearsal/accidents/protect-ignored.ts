import type { Accident } from "./accident";
import { dropCdn, dropCdnRows } from "./steps";

export const protectIgnored: Accident = {
  name: "a room and its rows are removed, and the update is run with --ignore-protect",
  ends: { kind: "refused", says: /app-cdn[^]*(never allowed|may not be deleted|missing)/ },
  async befall(scene) {
    dropCdn(scene);
    dropCdnRows(scene);
    await scene.attempt("steady", "--ignore-protect");
  },
};
