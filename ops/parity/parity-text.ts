import { type Parity, type RoomParity, alone, inBoth } from "./parity";
import { byLeave, changeText, complaints, furtherLines, headline, shown, statusLines } from "./parity-words";

/** For a terminal. */
export function parityText(parity: Parity): string {
  const status = statusLines(parity);
  return [
    headline(parity),
    ...complaints(parity).map((complaint) => `  x ${complaint}`),
    `  ${status.here}`,
    `  ${status.there}`,
    ...parity.rooms.flatMap((room) => roomLines(room, parity)),
  ].join("\n");
}

const roomLines = (room: RoomParity, parity: Parity): string[] => [
  `${differs(room) ? "~" : "="} ${room.room}: ${inBoth(room).length} resources in both`,
  ...byLeave(room.facts).flatMap(([leave, facts]) => [
    `    ${leave}`,
    ...facts.map(
      (fact) =>
        `        ${fact.path}: ${side(parity.here, fact.here, fact.lines.here)} | ${side(parity.there, fact.there, fact.lines.there)}${fact.since === undefined ? "" : `, since ${changeText(fact.since)}`}`,
    ),
  ]),
  ...aloneLines(parity.here, alone(room, "here")),
  ...aloneLines(parity.there, alone(room, "there")),
  ...furtherLines(room, parity).map((line) => `    ${line}`),
];

const differs = (room: RoomParity): boolean => room.facts.length > 0 || inBoth(room).length < room.resources.length;

const side = (stack: string, value: unknown, line: number | undefined): string => `${stack} ${shown(value)}${line === undefined ? "" : ` (line ${line})`}`;

const aloneLines = (stack: string, names: readonly string[]): string[] => (names.length === 0 ? [] : [`    in ${stack} alone: ${names.join(", ")}`]);
