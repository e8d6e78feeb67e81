import type { Accident } from "../accidents/accident";
import { locks } from "../accidents/lock";
import { roomDropped } from "../accidents/room-dropped";
import { suffer, unlikeExpected } from "../accidents/suffer";
import type { Story } from "../story";

const accidentStory = (accident: Accident): Story => ({
  name: `survived: ${accident.name}`,
  isAside: true,
  async run(rehearsal) {
    const aftermath = await suffer(accident, rehearsal.prod, rehearsal.staging, new Set(locks));
    rehearsal.accidents.push(aftermath);
    const fault = unlikeExpected(accident, aftermath);
    if (fault !== undefined) throw new Error(fault);
  },
});

/** The accident that this project exists for, against production as the stories before have left it. All twenty: npm run rehearse:accidents */
export const droppedRoomIsRefused = accidentStory(roomDropped);
