import type { Accident } from "./accident";

export const nameChanged: Accident = {
  name: "a logical name is changed",
  ends: { kind: "refused", says: /app-cdn-website: is in no list of the ledger[^]*nobody registers "app-cdn-frontend"/ },
  async befall(scene) {
    scene.edit("components/cdn.ts", "`${name}-${key}`", '`${name}-${key === "frontend" ? "website" : key}`');
    await scene.attempt();
  },
};
