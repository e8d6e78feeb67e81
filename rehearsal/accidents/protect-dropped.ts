import type { Accident } from "./accident";

export const protectDropped: Accident = {
  name: "protection is dropped and a property that forces a replacement is changed, in one commit",
  ends: { kind: "refused", says: /app-scraper-repository[^]*(never allowed|not protected|may not be deleted|import)/ },
  async befall(scene) {
    scene.edit("environment/adoption.ts", /protect: true/g, "protect: false");
    scene.facts(/repository: \{ ?name: bluemoxon-scraper,/, "repository: { name: bluemoxon-scrapers,");
    await scene.attempt();
  },
};
