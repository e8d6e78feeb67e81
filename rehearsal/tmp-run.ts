import { ensureEngine } from "./engine/ensure-engine";
import { setStage } from "./stage";
import { acts } from "./stories";
import { noFigures } from "./summary";
import type { Rehearsal } from "./story";
async function main() {
  const stage = await setStage(await ensureEngine(console.log));
  try {
    const rehearsal: Rehearsal = { ...stage, figures: { staging: noFigures(), prod: noFigures() }, accidents: [] };
    for (const lanes of acts)
      await Promise.all(
        lanes.map(async (lane) => {
          for (const story of lane) {
            const t = performance.now();
            try {
              await story.run(rehearsal);
              console.log("ok  ", story.name, ((performance.now() - t) / 1000).toFixed(1));
            } catch (error) {
              console.log("FAIL", story.name, (error as Error).message);
              if (story.isAside !== true) throw error;
            }
          }
        }),
      );
    console.log(JSON.stringify(rehearsal.figures));
  } finally {
    await stage.strike();
  }
}
main().then(() => process.exit(0), () => process.exit(1));
