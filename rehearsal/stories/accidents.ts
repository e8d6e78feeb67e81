import { accidents } from "../accidents";
import type { Accident } from "../accidents/accident";
import { locks } from "../accidents/lock";
import { suffer, unlikeExpected } from "../accidents/suffer";
import { destroyed } from "../accidents/destroyed";
import { killed } from "../accidents/killed";
import { noteForged } from "../accidents/note-forged";
import { plainlyUpdated } from "../accidents/plainly-updated";
import { stateLost } from "../accidents/state-lost";
import { unseenUpdate } from "../accidents/unseen-update";
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

/** Begun first: the last one to end is alone with the machine. */
const longest: readonly Accident[] = [killed, unseenUpdate, destroyed, noteForged, stateLost, plainlyUpdated];

/** Against production as the main job has left it, with all locks on. How far each lock holds alone: npm run rehearse:accidents */
export const accidentStories: readonly Story[] = [...longest, ...accidents.filter((accident) => !longest.includes(accident))].map(accidentStory);
