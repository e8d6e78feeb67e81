import type { Accident } from "./accident";

export const destroyed: Accident = {
  name: "destroy is run, plainly, with --ignore-protect, and with --run-program",
  ends: { kind: "refused", says: /protected[^]*may not be deleted|refuse-delete/ },
  async befall(scene) {
    for (const flags of [[], ["--ignore-protect"], ["--ignore-protect", "--run-program"]]) await scene.pulumi(["destroy", "--yes", "--skip-preview", ...flags]);
  },
};
