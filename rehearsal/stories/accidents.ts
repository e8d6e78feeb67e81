import { accidents } from "../accidents";
import type { Accident } from "../accidents/accident";
import { locks } from "../accidents/lock";
import { suffer, unlikeExpected } from "../accidents/suffer";
import type { Story } from "./story";

const accidentStory = (accident: Accident): Story => ({
  name: `survived: ${accident.name}`,
  async run(rehearsal) {
    const aftermath = await suffer(accident, rehearsal, new Set(locks));
    rehearsal.accidents.push(aftermath);
    const fault = unlikeExpected(accident, aftermath);
    if (fault !== undefined) throw new Error(fault);
  },
});

/** Against production as the main job has left it, with all locks on. How far each lock holds alone: npm run rehearse:accidents */
export const accidentStories: readonly Story[] = accidents.map(accidentStory);
