import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Accident } from "./accident";
import { attachAdministrator } from "./steps";

export const packConfiguredAway: Accident = {
  name: "the API's role becomes an administrator's, in an update whose policy pack is configured away, and in one that passes for a preview",
  ends: { kind: "refused", says: /runs without (\d+) of the policy pack's \1 mandatory rules[^]*PULUMI_NODEJS_DRY_RUN is set/ },
  async befall(scene) {
    attachAdministrator(scene);
    const config = join(scene.workspace.folder, "pack-config.json");
    writeFileSync(config, JSON.stringify({ all: "disabled" }));
    await scene.update({ PULUMI_OPTION_POLICY_PACK: "policy", PULUMI_OPTION_POLICY_PACK_CONFIG: config });
    await scene.update({ PULUMI_OPTION_POLICY_PACK: "", PULUMI_NODEJS_DRY_RUN: "true" });
  },
};
