import type { Environment } from "../../environment/environment";
import type { LedgerFacts } from "../../environment/ledger";
import { type Phase, reached } from "../../environment/phase";
import { type Room, roomOf, rooms } from "../../environment/rooms";
import { CommandError } from "../command-error";
import type { References } from "../references";
import { recordReferences } from "../recording";
import { stackHoldings } from "../stack-holdings";

/** Where one room stands on its way in. */
export interface RoomStatus {
  readonly room: Room;
  /** Adopt rows that the state holds, of all that the ledger lists. */
  readonly adopted: number;
  readonly toAdopt: number;
  /** The same of create rows. */
  readonly created: number;
  readonly toCreate: number;
  /** What the room's adopt rows refer to in other rooms and the state does not hold yet: it has to come first. */
  readonly waitsFor: readonly Dependency[];
  /** The same of its create rows. */
  readonly creationWaitsFor: readonly Dependency[];
}

/** A resource of another room, and that room. */
export interface Dependency {
  readonly room: Room;
  readonly logicalName: string;
}

/** Reads the program and the state; asks AWS nothing. @throws CommandError when there is no engine, or no such stack. */
export async function statusOf(stack: string, environment: Environment): Promise<readonly RoomStatus[]> {
  return statuses(environment.ledger, await recordReferences(environment), new Set((await stackHoldings(stack)).keys()));
}

/** Pure. @param held logical names of what the state holds. */
export function statuses({ adopt, create }: LedgerFacts, references: References, held: ReadonlySet<string>): readonly RoomStatus[] {
  const has = (name: string) => held.has(name);
  const of = (room: Room, names: readonly string[]) => names.filter((name) => roomOf(name) === room);
  const missing = (names: readonly string[], room: Room): Dependency[] => {
    const referred = new Set(names.flatMap((name) => references.get(name) ?? []));
    return [...referred].flatMap((logicalName) => {
      const other = roomOf(logicalName);
      return other === undefined || other === room || has(logicalName) ? [] : [{ room: other, logicalName }];
    });
  };
  return rooms.flatMap((room) => {
    const [adopting, creating] = [of(room, Object.keys(adopt)), of(room, create)];
    if (adopting.length + creating.length === 0) return [];
    return [
      {
        room,
        adopted: adopting.filter(has).length,
        toAdopt: adopting.length,
        created: creating.filter(has).length,
        toCreate: creating.length,
        waitsFor: missing(adopting, room),
        creationWaitsFor: missing(creating, room),
      },
    ];
  });
}

/** @throws CommandError naming what has to come before this room, or that the stack has no such room. */
export function requireWayTo(room: Room, all: readonly RoomStatus[], phase: Phase): void {
  const status = all.find((each) => each.room === room);
  if (status === undefined) throw new CommandError(`room ${room} has no rows in this stack. Rooms: ${all.map((each) => each.room).join(", ")}`);
  const open = [...status.waitsFor, ...(reached(phase, "create") ? status.creationWaitsFor : [])];
  if (open.length > 0) throw new CommandError(`room ${room} can't come yet: it refers to what is not adopted. First: ${waiting(open)}`);
}

/** `network (app-network-vpc, app-network-subnets-private-a), cdn (app-cdn-images)`. */
export function waiting(open: readonly Dependency[]): string {
  const names = (room: Room) => open.filter((each) => each.room === room).map(({ logicalName }) => logicalName);
  return [...new Set(open.map(({ room }) => room))].map((room) => `${room} (${[...new Set(names(room))].join(", ")})`).join(", ");
}
