import { type Finding, isOff } from "../account";
import type { LedgerRow } from "../ledger-rows";
import type { Parity, RoomParity } from "../parity";
import { shown } from "../parity-words";
import { FactTables } from "./fact-tables";
import { isHeld } from "./filters";
import { ResourceTables } from "./resource-tables";
import { anchorOf, stateWords } from "./room-state";

interface Props {
  readonly room: RoomParity;
  readonly parity: Parity;
}

/** One part of the system, both sides in columns: what differs without leave first. */
export const RoomSection = ({ room, parity }: Props) => (
  <section class="room" id={anchorOf(room)} aria-labelledby={`${anchorOf(room)}-title`}>
    <h2 id={`${anchorOf(room)}-title`}>
      {room.room} <small>{stateWords(room)}</small>
    </h2>
    {room.facts.length === 0 ? null : <FactTables facts={room.facts} parity={parity} />}
    <Notes room={room} parity={parity} />
    {room.resources.length === 0 ? null : <ResourceTables resources={room.resources} parity={parity} />}
  </section>
);

/** What each side's account and ledger say of the room. */
const Notes = ({ room, parity }: Props) => (
  <ul class="notes">
    {(["here", "there"] as const).flatMap((side) => [
      ...room.findings[side].map((finding) => (
        <FindingNote key={`${side} ${finding.kind} ${finding.name} ${finding.text}`} stack={parity[side]} finding={finding} />
      )),
      ...room.rows[side].map((row) => <RowNote key={`${side} ${row.list} ${row.name} ${row.text}`} stack={parity[side]} row={row} />),
    ])}
  </ul>
);

const FindingNote = ({ stack, finding }: { readonly stack: string; readonly finding: Finding }) => (
  <li class={`item finding ${isOff(finding) ? "account" : ""} ${isHeld(finding.kind) ? "held" : ""}`}>
    <strong>
      {stack}: {finding.kind}
    </strong>{" "}
    {finding.name === "" ? null : <code>{shown(finding.name)}</code>} {shown(finding.text)}
  </li>
);

const RowNote = ({ stack, row: { list, name, text } }: { readonly stack: string; readonly row: LedgerRow }) => (
  <li class={`item ${isHeld(list) ? "held" : ""}`}>
    <strong>
      {stack}: {list}
    </strong>{" "}
    <code>{shown(name)}</code> {shown(text)}
  </li>
);
