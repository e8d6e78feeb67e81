import { roomOf } from "../../environment/rooms";
import { fenced } from "../markdown";
import type { References } from "../recording";
import type { Verdict } from "./judge";

/** More than these can't be told apart in a picture: then rooms are drawn. */
const mostDrawn = 20;

interface Way {
  readonly from: string;
  readonly to: string;
}

/** Resource -> what becomes of it. An import touches nothing. Pure. */
export function touchedBy({ names, changes }: Pick<Verdict, "names" | "changes">): ReadonlyMap<string, string> {
  const comeOrGo = Object.entries(names).flatMap(([kind, all]) => (kind === "import" ? [] : all.map((name) => [name, kind] as const)));
  const all = new Map<string, string>(Object.keys(changes).map((name) => [name, "update"]));
  // What befalls a resource besides is told as well, the worst first.
  for (const [name, kind] of comeOrGo)
    all.set(
      name,
      [...(comeOrGo.some(([other, first]) => other === name && first !== kind) ? [all.get(name)] : []), kind]
        .filter((part) => part !== undefined && part !== "update")
        .join(", "),
    );
  return all;
}

/**
 * A picture of what the plan touches, and of what takes something from that directly, as Mermaid that GitHub draws. Nothing where nothing is touched. Pure.
 * @param references what each resource takes from others.
 */
export function touchedGraph(verdict: Pick<Verdict, "names" | "changes">, references: References): string | undefined {
  const touched = touchedBy(verdict);
  if (touched.size === 0) return undefined;
  const ways = [...references].flatMap(([from, targets]) => targets.filter((to) => touched.has(to)).map((to): Way => ({ from, to })));
  const single = touched.size <= mostDrawn;
  const drawn = single ? ways : byRoom(ways);
  const roots = single ? [...touched].map(([name, what]) => [name, [name, what]] as const) : roomsTouched(touched);
  const labels = new Map<string, readonly string[]>([...drawn.map(({ from }) => [from, [from]] as const), ...roots]);
  const ids = new Map([...labels.keys()].map((name, index) => [name, `n${index}`]));
  return fenced("mermaid", [
    "graph LR",
    ...[...labels].map(
      ([name, label]) => `  ${ids.get(name)}["${label.map(quoted).join("<br>")}"]${roots.some(([root]) => root === name) ? ":::touched" : ""}`,
    ),
    ...drawn.map(({ from, to }) => `  ${ids.get(from)} --> ${ids.get(to)}`),
    "  classDef touched stroke-width:3px",
  ]);
}

/** Mermaid's own way to write what would end a label, or begin markup or a directive. */
const quoted = (label: string): string => label.replaceAll(/[^\w -]/g, (character) => `#${character.codePointAt(0)};`);

const roomName = (name: string): string => roomOf(name) ?? "whole stack";

function byRoom(ways: readonly Way[]): Way[] {
  const told = new Map(ways.map(({ from, to }) => [`${roomName(from)} ${roomName(to)}`, { from: roomName(from), to: roomName(to) }]));
  return [...told.values()].filter(({ from, to }) => from !== to);
}

function roomsTouched(touched: ReadonlyMap<string, string>): (readonly [string, readonly string[]])[] {
  const rooms = [...touched.keys()].map(roomName);
  return [...new Set(rooms)].map((room) => [room, [room, `${rooms.filter((each) => each === room).length} touched`]] as const);
}
