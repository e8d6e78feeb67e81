import type { Accident } from "./accident";
import { dropCdn, dropCdnRows } from "./steps";

export const unseenUpdate: Accident = {
  name: "a room and its rows are removed, and the update skips the preview, without the pack and with it",
  ends: { kind: "refused", says: /runs without the policy pack[^]*(app-cdn|missing)/ },
  async befall(scene) {
    dropCdn(scene);
    dropCdnRows(scene);
    await scene.update({ PULUMI_OPTION_POLICY_PACK: "" });
    await scene.update();
  },
};
