import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Way } from "../../../environment/rooms";
import { pageOf } from "../../page/document";
import { movedText } from "../against";
import { complaints } from "../parity-words";
import type { Whole } from "../whole";
import { CodeSection } from "./code-section";
import { Filters } from "./filters";
import { RoomMap } from "./room-map-drawn";
import { RoomSection } from "./room-section";
import { Verdict } from "./verdict";

const style = readFileSync(join(__dirname, "parity.css"), "utf8");

/** All that the page is about. */
export interface ParityPage extends Whole {
  /** Which rooms refer to which, for the map. */
  readonly references: readonly Way[];
  /** When the page was made, as 2026-01-31T12:00:00Z. */
  readonly made: string;
}

/** Both sides as a page that can be read without a network or a script. */
export const parityPage = (page: ParityPage): string =>
  pageOf({ title: `${page.parity.here} and ${page.parity.there}, side by side`, style }, <Page {...page} />);

const Page = ({ source, parity, moved, code, checks, references, made }: ParityPage) => (
  <>
    <header>
      <h1>
        {parity.here} and {parity.there}, side by side
      </h1>
      <Verdict parity={parity} checks={checks} />
      <Complaints all={complaints(parity)} />
      {moved === undefined ? null : <pre>{movedText(moved)}</pre>}
    </header>
    <main>
      <RoomMap rooms={parity.rooms} references={references} />
      <Filters parity={parity} />
      {parity.rooms.map((room) => (
        <RoomSection key={room.room} room={room} parity={parity} />
      ))}
      <CodeSection parity={parity} code={code} />
    </main>
    <footer>
      <p>
        Made {made} by <code>npm run parity</code>, from {source ?? "both stack files as they lay there"}, environment/differences.yaml and what was found in
        the accounts.
      </p>
    </footer>
  </>
);

const Complaints = ({ all }: { readonly all: readonly string[] }) =>
  all.length === 0 ? null : (
    <ul class="complaints">
      {all.map((complaint) => (
        <li key={complaint}>{complaint}</li>
      ))}
    </ul>
  );
