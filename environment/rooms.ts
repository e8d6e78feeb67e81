import { Refusal } from "./fault";

/** The parts of the system, one component each. A resource's logical name begins with its room's: `app-network-vpc`. */
export const rooms = [
  "network",
  "database",
  "storage",
  "scraper",
  "api",
  "worker",
  "cdn",
  "delivery",
  "identity",
  "http-api",
  "dns",
  "invocations",
  "db-sync",
  "monitoring",
] as const;
/** Those that a stack may be without: its facts say nothing of them. */
const optional: readonly string[] = ["dns", "db-sync", "monitoring"] satisfies Room[];

/** Those that both stacks have. A room is never switched off. */
export const requiredRooms: readonly Room[] = rooms.filter((room) => !optional.includes(room));

export type Room = (typeof rooms)[number];

/** The room of a resource; undefined for what belongs to none, such as the provider. */
export const roomOf = (logicalName: string): Room | undefined => rooms.find((room) => logicalName.startsWith(`app-${room}-`));

/** For what is of no room. */
export const wholeStack = "whole stack";

/** The same, and a word for what belongs to none. */
export const placeOf = (logicalName: string): Room | typeof wholeStack => roomOf(logicalName) ?? wholeStack;

/** Something that takes from something else. */
export interface Way {
  readonly from: string;
  readonly to: string;
}

/** From resources to their rooms: which takes from which, each pair once, and none from itself. Pure. */
export function waysBetweenRooms(ways: readonly Way[]): Way[] {
  const told = ways.map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) })).filter(({ from, to }) => from !== to);
  return [...new Map(told.map((way) => [`${way.from} ${way.to}`, way])).values()];
}

/** The room that a fact builds: `httpApi.domain.name` builds `app-http-api-…`. Undefined for facts of the whole stack. */
export function roomOfFact(path: string): Room | undefined {
  const section = (path.split(".")[0] ?? "").replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return rooms.find((room) => room === section);
}

/** @throws Refusal when `name` is no room; absent means every room. */
export function roomNamed(name: string | undefined): Room | undefined {
  if (name === undefined || name === "") return undefined;
  const room = rooms.find((candidate) => candidate === name);
  if (room === undefined) throw new Refusal(`ADOPTION_ROOM is "${name}". Set it to one of ${rooms.join(", ")}, or unset it for every room.`);
  return room;
}
