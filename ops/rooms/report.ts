import { type RoomStanding, waiting } from "./standing";

/** A line for each room: how much of it the state holds, and what has to come first. */
export const roomsReport = (all: readonly RoomStanding[]): string => {
  const width = Math.max(...all.map(({ room }) => room.length));
  return all.map((standing) => `${standing.room.padEnd(width)}  ${[...progress(standing), ...first(standing)].join("; ")}`).join("\n");
};

function progress({ adopted, toAdopt, created, toCreate }: RoomStanding): string[] {
  return [...(toAdopt > 0 ? [part(adopted, toAdopt, "adopted")] : []), ...(toCreate > 0 ? [part(created, toCreate, "created")] : [])];
}

/** Some of a room is as good a place to stop as none or all: the next run takes the rest. */
const part = (done: number, of: number, word: string): string => (done === of ? `all ${of} ${word}` : `${done} of ${of} ${word}`);

const first = ({ waitsFor, creationWaitsFor }: RoomStanding): string[] => [
  ...(waitsFor.length > 0 ? [`waits for ${waiting(waitsFor)}`] : []),
  ...(creationWaitsFor.length > 0 ? [`to create it waits for ${waiting(creationWaitsFor)}`] : []),
];
