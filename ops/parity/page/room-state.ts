import { isWrong } from "../account";
import { type RoomParity, type RoomState, stateOf } from "../parity";

/** Each state is told by a sign and a word besides its colour. */
export const signs: Readonly<Record<RoomState, string>> = { "without leave": "≠", "account differs": "!", differs: "~", alike: "=" };

/** Where a room stands in the page. */
export const anchorOf = ({ room }: Pick<RoomParity, "room">): string => `room-${room.replaceAll(" ", "-")}`;

/** How a room stands, as `12 differ`. */
export function stateWords(room: RoomParity): string {
  const state = stateOf(room);
  switch (state) {
    case "without leave":
      return `${room.facts.filter(({ allowed }) => allowed === undefined).length} without leave`;
    case "account differs":
      return `${[...room.findings.here, ...room.findings.there].filter(isWrong).length} wrong in an account`;
    case "differs":
      return room.facts.length > 0 ? `${room.facts.length} facts differ` : "resources differ";
    case "alike":
      return "alike";
  }
}
