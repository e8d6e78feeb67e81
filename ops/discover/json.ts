import type { Registration } from "../recording";
import type { Subject } from "../told";
import { type AccountDiscovery, agrees } from "./account-discovery";
import { findingsOf } from "./match";
import { advice } from "./report";
import { notComparedAdvice, unlikeAdvice } from "./unlike";

/** The whole discovery as data, for other programs: every list sorted, every finding with its type. No value of a setting is in it. */
export function discoveryJson(
  { region, room, ...subject }: Subject & { readonly region: string; readonly room: string | null },
  registrations: readonly Registration[],
  discovery: AccountDiscovery,
  hints: readonly string[],
) {
  const types = new Map(registrations.map(({ name, type }) => [name, type]));
  const told = <T extends { readonly name: string }>(rows: readonly T[]) =>
    [...rows].sort((a, b) => (a.name < b.name ? -1 : 1)).map((row) => ({ ...row, type: types.get(row.name) }));
  const { matched, missing, ambiguous, differs, barred } = findingsOf(discovery);
  return {
    tells: "discovery",
    ...subject,
    region,
    room,
    agrees: agrees(discovery),
    matched: told(matched),
    missing: told(missing),
    barred: told(barred),
    ambiguous: told(ambiguous).map((row) => ({ ...row, choose: `ledger.adopt.${row.name}: ${row.candidates.map(({ importId }) => importId).join(" | ")}` })),
    differing: told(differs),
    alreadyLive: told(discovery.alreadyLive),
    unmanaged: discovery.unmanaged,
    exposed: told(discovery.exposed),
    held: discovery.heldChanges?.map(({ value: _, ...change }) => change) ?? null,
    unlike: discovery.unlike?.unlike.map(({ parts: _, ...change }) => change) ?? null,
    notCompared: discovery.unlike?.faults ?? null,
    hints,
    advice: { ...advice, unlike: unlikeAdvice, notCompared: notComparedAdvice },
  };
}
