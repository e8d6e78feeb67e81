import { placeOf, waysBetweenRooms } from "../../environment/rooms";
import { fenced } from "../markdown";
import { type References, waysIn } from "../references";
import type { Verdict } from "./judge";

/** More than these can't be told apart in a picture: then rooms are drawn. */
const mostDrawn = 20;

/** Resource -> what becomes of it. An import touches nothing. Pure. */
export function touchedBy({ names, changes }: Pick<Verdict, "names" | "changes">): ReadonlyMap<string, string> {
  const comeOrGo = Object.entries(names).filter(([kind]) => kind !== "import");
  const all = new Set([...Object.keys(changes), ...comeOrGo.flatMap(([, of]) => of)]);
  const fate = (name: string) => comeOrGo.flatMap(([kind, of]) => (of.includes(name) ? [kind] : [])).join(", ");
  // What comes or goes is more than an update, whatever is changed of it.
  return new Map([...all].map((name) => [name, fate(name) || "update"]));
}

/**
 * A picture of what the plan touches, and of what takes something from that directly, as Mermaid that GitHub draws. Nothing where nothing is touched. Pure.
 * @param references what each resource takes from others.
 */
export function touchedGraph(verdict: Pick<Verdict, "names" | "changes">, references: References): string | undefined {
  const touched = touchedBy(verdict);
  if (touched.size === 0) return undefined;
  const ways = waysIn(references).filter(({ to }) => touched.has(to));
  const single = touched.size <= mostDrawn;
  const drawn = single ? ways : waysBetweenRooms(ways);
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

function roomsTouched(touched: ReadonlyMap<string, string>): (readonly [string, readonly string[]])[] {
  const rooms = [...touched.keys()].map(placeOf);
  return [...new Set(rooms)].map((room) => [room, [room, `${rooms.filter((each) => each === room).length} touched`]] as const);
}
