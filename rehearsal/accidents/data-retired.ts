import type { Accident } from "./accident";
import { retireRow } from "./steps";

export const dataRetired: Accident = {
  name: "a retire row deletes what holds data",
  ends: { kind: "refused", says: /app-scraper-logs.*holds data or an identity that nobody can make again/ },
  async befall(scene) {
    retireRow(scene, "app-scraper-logs");
    await scene.update();
    scene.edit(
      "components/lambda-function.ts",
      "  new cloudwatch.LogGroup(`${name}-logs`",
      '  if (name !== "app-scraper") new cloudwatch.LogGroup(`${name}-logs`',
    );
    await scene.attempt();
  },
};
