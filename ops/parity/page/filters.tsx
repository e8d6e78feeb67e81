import { isOff } from "../account";
import { type Parity, alone } from "../parity";

/** What a person may want to see alone. Each row of the page carries the class of every filter that shows it; the style does the rest. */
export const filters = ["everything", "differs", "without-leave", "one-side", "account", "held"] as const;
export type Filter = (typeof filters)[number];

const labels: Readonly<Record<Filter, string>> = {
  everything: "everything",
  differs: "facts that differ",
  "without-leave": "without leave",
  "one-side": "on one side alone",
  account: "wrong or not known in an account",
  held: "held",
};

/** Buttons of one group: they work without a script, and with the arrow keys. */
export const Filters = ({ parity }: { readonly parity: Parity }) => (
  <fieldset class="filters">
    <legend>Show</legend>
    {filters.map((filter) => (
      <label key={filter}>
        <input
          type="radio"
          name="show"
          id={`show-${filter}`}
          checked={filter === "everything"}
          disabled={filter !== "everything" && countOf(filter, parity) === 0}
        />{" "}
        {labels[filter]}
        {filter === "everything" ? "" : ` (${countOf(filter, parity)})`}
      </label>
    ))}
  </fieldset>
);

function countOf(filter: Exclude<Filter, "everything">, { rooms, unlike }: Parity): number {
  const findings = rooms.flatMap((room) => [...room.findings.here, ...room.findings.there]);
  switch (filter) {
    case "differs":
      return rooms.flatMap(({ facts }) => facts).length;
    case "without-leave":
      return unlike.length;
    case "one-side":
      return rooms.flatMap((room) => [...alone(room, "here"), ...alone(room, "there")]).length;
    case "account":
      return findings.filter(isOff).length;
    case "held":
      return (
        rooms.flatMap(({ rows }) => [...rows.here, ...rows.there]).filter(({ list }) => isHeld(list)).length +
        findings.filter(({ kind }) => isHeld(kind)).length
      );
  }
}

/** Whether a row of a ledger, or a finding, is about what is held as it lives. */
export const isHeld = (of: string): boolean => ["keep", "hold", "held, changed"].includes(of);
