import type { Environment } from "../environment";
import type { Fault } from "../fault";
import { variablePath } from "../ledger";
import { overlaps } from "../property-path";
import { duplicates } from "./references";

/** Section -> the room's part of a logical name, where the two are not the same word. */
const functionRooms: Readonly<Record<string, string>> = { dbSync: "db-sync" };

/** A name stands in one list, a path in one row, and nothing is stated that is kept. */
export function ledgerFaults({ ledger, api, scraper, worker, dbSync }: Partial<Environment>): Fault[] {
  if (ledger === undefined) return [];
  const listed = [
    ...Object.keys(ledger.adopt).map((name) => [`ledger.adopt.${name}`, name] as const),
    ...ledger.create.map((name, index) => [`ledger.create.${index}`, name] as const),
    ...Object.keys(ledger.retire).map((name) => [`ledger.retire.${name}`, name] as const),
  ];
  return [
    ...duplicates(listed, "logical name"),
    ...bothManagedAndNot(ledger),
    ...Object.entries(ledger.reconcile).flatMap(([name, rows]) => overlapping(pathsOf("reconcile", name, rows))),
    ...Object.entries(ledger.reconcile).flatMap(([name, rows]) =>
      pathsOf("reconcile", name, rows).flatMap(([place, path]) => keptAndChanged(place, path, ledger.keep[name] ?? [])),
    ),
    ...holdFaults(ledger),
    ...driftFaults(ledger),
    ...Object.entries({ api, scraper, worker, dbSync }).flatMap(([room, facts]) =>
      statedAndKept(
        room,
        facts !== undefined && "environment" in facts ? facts.environment : {},
        ledger.keep[`app-${functionRooms[room] ?? room}-function`] ?? [],
      ),
    ),
  ];
}

/** Where each row of a resource says its path, and the path. */
const pathsOf = (list: "reconcile" | "hold" | "drift", name: string, rows: readonly { readonly path: string }[]) =>
  rows.map(({ path }, index) => [`ledger.${list}.${name}.${index}.path`, path] as const);

/** Only what lives can be held as it lives, and what is held does not change. */
function holdFaults({ hold, adopt, retire, reconcile }: Environment["ledger"]): Fault[] {
  return Object.entries(hold).flatMap(([name, rows]) => {
    const places = pathsOf("hold", name, rows);
    const changed = reconcile[name] ?? [];
    return [
      ...(adopt[name] === undefined && retire[name]?.id === undefined
        ? [{ path: `ledger.hold.${name}`, message: "is not adopted, so nothing of it can be held as it lives. Remove the row, or adopt it" }]
        : []),
      ...overlapping(places),
      ...places
        .filter(([, held]) => changed.some(({ path }) => overlaps(path, held)))
        .map(([path]) => ({ path, message: "is held, and a reconcile row changes it. Keep one" })),
    ];
  });
}

/** Only what is held to the program can drift from it. */
function driftFaults({ drift, hold, adopt, create, retire }: Environment["ledger"]): Fault[] {
  return Object.entries(drift).flatMap(([name, rows]) => [
    ...(name in adopt || create.includes(name) || name in retire
      ? []
      : [{ path: `ledger.drift.${name}`, message: "is in no list of the ledger. Mend the name" }]),
    ...overlapping(pathsOf("drift", name, rows)),
    ...pathsOf("drift", name, rows)
      .filter(([, path]) => (hold[name] ?? []).some((held) => overlaps(path, held.path)))
      .map(([path]) => ({ path, message: "is held, and what is held is never drift: once accepted, each change of it is told as such. Keep one" })),
  ]);
}

/** Two rows about the same property, or about one and a part of it, could say two things of it. */
function overlapping(rows: readonly (readonly [place: string, path: string])[]): Fault[] {
  return rows.flatMap(([place, path], index) => {
    const earlier = rows.slice(0, index).find(([, other]) => overlaps(path, other));
    if (earlier === undefined) return [];
    return [
      {
        path: place,
        message: path === earlier[1] ? `path "${path}" is also at ${earlier[0]}` : `"${path}" overlaps "${earlier[1]}" at ${earlier[0]}. Keep one`,
      },
    ];
  });
}

/** What is managed can't be what nobody manages. */
function bothManagedAndNot({ adopt, retire, external }: Environment["ledger"]): Fault[] {
  const managed = [...Object.entries(adopt), ...Object.entries(retire).map(([name, { id }]) => [name, id] as const)];
  return Object.keys(external).flatMap((id) => {
    const names = managed.filter(([, own]) => own === id).map(([name]) => name);
    return names.length === 0
      ? []
      : [{ path: `ledger.external.${id}`, message: `is also the id of ${names.join(", ")}. Keep one: it is managed, or it is not` }];
  });
}

const keptAndChanged = (place: string, path: string, kept: readonly string[]): Fault[] =>
  kept.some((name) => path === variablePath(name))
    ? [{ path: place, message: "changes a value that is kept, and whose values would then stand here; set it in AWS, and remove the row" }]
    : [];

function statedAndKept(room: string, stated: Readonly<Record<string, string>>, kept: readonly string[]): Fault[] {
  return kept
    .filter((name) => name in stated)
    .map((name) => ({
      path: `${room}.environment.${name}`,
      message: "is stated here and kept in the ledger; a kept value is nobody's business here, so remove it",
    }));
}
