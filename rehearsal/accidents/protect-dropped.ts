import type { Accident } from "./accident";

export const protectDropped: Accident = {
  name: "protection is dropped and a property that forces a replacement is changed, in one commit",
  ends: { kind: "refused", says: /app-api-(function|logs)[^]*(never allowed|not protected|may not be deleted|import)/ },
  async befall(scene) {
    scene.edit("environment/adoption.ts", /protect: true/g, "protect: false");
    scene.facts(/name: bluemoxon-api$/m, "name: bluemoxon-api-2");
    scene.facts("name: /aws/lambda/bluemoxon-api,", "name: /aws/lambda/bluemoxon-api-2,");
    await scene.attempt();
  },
};
