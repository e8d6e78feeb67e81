import type { Accident } from "./accident";
import { dropCdn, dropCdnRows } from "./steps";

/** No older CLI can be had on a fresh machine, so the project asks for a newer one than there is: what refuses is the same comparison. */
const newer = "99.0.0";

export const olderCli: Accident = {
  name: "a room and its rows are removed, and the update is run by an older CLI, one that reads the version in Pulumi.yaml and one that does not",
  ends: { kind: "refused", says: /does not satisfy the version range ">=99\.0\.0"\n---\n[^]*Install pulumi 99\.0\.0 or newer/ },
  async befall(scene) {
    dropCdn(scene);
    dropCdnRows(scene);
    scene.edit("Pulumi.yaml", /^requiredPulumiVersion: .*$/m, `requiredPulumiVersion: ">=${newer}"`);
    await scene.update();
    scene.edit("Pulumi.yaml", /^requiredPulumiVersion: .*\n/m, "");
    scene.edit("environment/tools.ts", /requiredEngine = ">=[\d.]+"/, `requiredEngine = ">=${newer}"`);
    await scene.update();
  },
};
