import type { RoomParity } from "../parity";
import type { Way } from "../../../environment/rooms";
import { type MapLayout, type Point, box, mapLayout } from "./room-map";
import { anchorOf, signs, stateOf, stateWords } from "./room-state";

interface Props {
  readonly rooms: readonly RoomParity[];
  readonly references: readonly Way[];
}

/** The rooms and what refers to what; each leads to its section. On a narrow screen it can be moved sideways. */
export const RoomMap = ({ rooms, references }: Props) => {
  const map = mapLayout(
    rooms.map(({ room }) => room),
    references,
  );
  return (
    <section class="map" aria-labelledby="map-title">
      <h2 id="map-title">The system</h2>
      <p class="legend">
        {Object.entries(signs).map(([state, sign]) => (
          <span key={state} class={`state ${state.replace(" ", "-")}`}>
            {sign} {state === "alike" ? "facts alike" : state}
          </span>
        ))}
      </p>
      <p class="note">
        An arrow leads to where a room takes an id, an ARN or an address from. What two rooms know by one fact, as a bucket's name, needs none.
      </p>
      <div class="canvas" tabIndex={0} role="group" aria-label="Map of the rooms">
        <svg viewBox={`0 0 ${map.width} ${map.height}`} width={map.width} height={map.height} role="group" aria-label={told(map)}>
          <defs>
            <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0 8 4 0 8z" />
            </marker>
          </defs>
          {map.ways.map(({ from, to, points }) => (
            <path key={`${from} ${to}`} class="way" d={curve(points)} marker-end="url(#arrow)" />
          ))}
          {map.boxes.map((at) => {
            const room = rooms.find((each) => each.room === at.room);
            return room === undefined ? null : <Box key={at.room} room={room} at={at} />;
          })}
        </svg>
      </div>
    </section>
  );
};

const Box = ({ room, at: { x, y } }: { readonly room: RoomParity; readonly at: Point }) => (
  <a href={`#${anchorOf(room)}`} class={`box ${stateOf(room).replace(" ", "-")}`}>
    <rect x={x - box.width / 2} y={y - box.height / 2} width={box.width} height={box.height} rx="8" />
    <text x={x} y={y - 5}>
      {room.room}
    </text>
    <text x={x} y={y + 15} class="state">
      {signs[stateOf(room)]} {stateWords(room)}
    </text>
  </a>
);

/** For those who do not see the arrows. */
const told = ({ ways }: MapLayout): string => `Which room refers to which: ${ways.map(({ from, to }) => `${from} to ${to}`).join(", ")}`;

/** A line that leaves and reaches every point sideways, as the rooms lie. */
const curve = (points: readonly Point[]): string =>
  points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (before === undefined) return `M${x} ${y}`;
      const middle = Math.round((before.x + x) / 2);
      return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`;
    })
    .join("");
