import type { Accident } from "./accident";

export const idsSwapped: Accident = {
  name: "an adopted id is edited to another live resource's",
  ends: { kind: "refused", says: /app-cdn-(frontend|images)[^]*(never allowed|may not be deleted)/ },
  async befall(scene) {
    // Both rows, so that no id stands in two of them.
    scene.facts(/app-cdn-frontend: (\w+)\n( +)app-cdn-images: (\w+)/, "app-cdn-frontend: $3\n$2app-cdn-images: $1");
    await scene.attempt();
  },
};
