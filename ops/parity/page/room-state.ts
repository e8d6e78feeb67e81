import { isWrong } from "../account";
import type { RoomParity } from "../parity";

/** How a room stands, the worst that is true of it. */
export type RoomState = "without leave" | "account differs" | "not known" | "differs" | "alike";

/** Pure. */
export function stateOf({ facts, resources, findings }: RoomParity): RoomState {
  if (facts.some(({ allowed }) => allowed === undefined)) return "without leave";
  if ([...findings.here, ...findings.there].some(isWrong)) return "account differs";
  if ([...findings.here, ...findings.there].some(({ kind }) => kind === "not known")) return "not known";
  return facts.length > 0 || resources.some(({ here, there }) => here === undefined || there === undefined) ? "differs" : "alike";
}

/** Each state is told by a sign and a word besides its colour. */
export const signs: Readonly<Record<RoomState, string>> = { "without leave": "≠", "account differs": "!", "not known": "?", differs: "~", alike: "=" };

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
    case "not known":
      return "not known in an account";
    case "differs":
      return room.facts.length > 0 ? `${room.facts.length} facts differ` : "resources differ";
    case "alike":
      return "facts alike";
  }
}
