import { type RoomStatus, waiting } from "./room-status";

/** A line for each room: how much of it the state holds, and what has to come first. */
export const roomsReport = (all: readonly RoomStatus[]): string => {
  const width = Math.max(...all.map(({ room }) => room.length));
  return all.map((status) => `${status.room.padEnd(width)}  ${[...progress(status), ...first(status)].join("; ")}`).join("\n");
};

function progress({ adopted, toAdopt, created, toCreate }: RoomStatus): string[] {
  return [...(toAdopt > 0 ? [part(adopted, toAdopt, "adopted")] : []), ...(toCreate > 0 ? [part(created, toCreate, "created")] : [])];
}

/** Some of a room is as good a place to stop as none or all: the next run takes the rest. */
const part = (done: number, of: number, word: string): string => (done === of ? `all ${of} ${word}` : `${done} of ${of} ${word}`);

const first = ({ waitsFor, creationWaitsFor }: RoomStatus): string[] => [
  ...(waitsFor.length > 0 ? [`waits for ${waiting(waitsFor)}`] : []),
  ...(creationWaitsFor.length > 0 ? [`to create it waits for ${waiting(creationWaitsFor)}`] : []),
];
