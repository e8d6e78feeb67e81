import type { Accident } from "./accident";
import { retireRow } from "./steps";

export const twoRetired: Accident = {
  name: "two retire rows delete in one commit",
  ends: { kind: "refused", says: /would leave (AWS )?together with/ },
  async befall(scene) {
    retireRow(scene, "app-network-sg-database-ingress-postgres-from-staging");
    retireRow(scene, "app-network-routes-isolated-in-isolated-b");
    await scene.update();
    scene.facts(/^ {10}postgres-from-staging:\n( {12}.*\n)+/m, "");
    scene.facts(/subnets: \[isolated-a, isolated-b\](?=\n +routes)/, "subnets: [isolated-a]");
    await scene.attempt();
  },
};
