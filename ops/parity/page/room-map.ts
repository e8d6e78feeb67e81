import * as dagre from "@dagrejs/dagre";
import { type Way, waysBetweenRooms } from "../../../environment/rooms";
import { type References, waysIn } from "../../references";

/** What is used of the library: its own types can't be found by Node.js's way of looking. */
interface Layout {
  readonly Graph: new () => {
    setGraph(label: object): void;
    graph(): { readonly width?: number; readonly height?: number };
    setDefaultEdgeLabel(label: () => object): void;
    setNode(name: string, size: object): void;
    node(name: string): Point;
    setEdge(from: string, to: string): void;
    edge(from: string, to: string): { readonly points: readonly Point[] };
  };
  readonly layout: (graph: object) => void;
}
const { Graph, layout } = dagre as unknown as Layout;

/** Which rooms refer to which, each pair once. Pure. @param recorded what the resources of each stack take from others. */
export const roomReferences = (...recorded: readonly References[]): Way[] => waysBetweenRooms(recorded.flatMap(waysIn));

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything of a map lies, in its own units. Of a box the middle is told. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly (Point & { readonly room: string })[];
  readonly ways: readonly (Way & { readonly points: readonly Point[] })[];
}

/** The size of every box: room for the longest name and the longest state beneath it. */
export const box = { width: 164, height: 52 } as const;

/** Pure. Rooms to which others refer lie to the right of these. */
export function mapLayout(rooms: readonly string[], references: readonly Way[]): MapLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 18, ranksep: 56, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const room of rooms) graph.setNode(room, { ...box });
  for (const { from, to } of references) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const at = (room: string): Point => point(graph.node(room));
  return {
    width,
    height,
    boxes: rooms.map((room) => ({ room, ...at(room) })),
    ways: references.map(({ from, to }) => {
      // The first point and the last are where a straight line would leave and reach the boxes: here it is the middle of their sides.
      const between = graph.edge(from, to).points.slice(1, -1).map(point);
      return { from, to, points: [beside(at(from), 1), ...(between.length > 1 ? between : []), beside(at(to), -1)] };
    }),
  };
}

const beside = ({ x, y }: Point, side: 1 | -1): Point => ({ x: x + (side * box.width) / 2, y });

const point = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
