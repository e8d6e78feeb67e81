import type { Accident } from "./accident";

export const ownedElsewhere: Accident = {
  name: "a row names a resource that the other stack owns",
  ends: { kind: "refused", says: /app-scraper-function/ },
  async befall(scene) {
    scene.facts("app-scraper-function: bluemoxon-production-scraper", "app-scraper-function: bluemoxon-staging-scraper");
    await scene.attempt();
  },
};
