import { givenUp } from "./destructive";
import { holdFault } from "./holding";
import type { LedgerFacts, ReconcileRow } from "./ledger";
import { type Phase, reached } from "./phase";
import { isWithin, keysOf, overlaps, valueAt } from "./property-path";
import { recomputedOutputs } from "./recomputed";
import { rowFault } from "./reconcile";
import { blinded, isSensitive } from "./sensitive";

/** An update of one resource, before it is done. */
export interface Update {
  readonly name: string;
  readonly type: string;
  /** Its inputs as they are, and as they would be. */
  readonly from: unknown;
  readonly to: unknown;
  /** The property paths that change, as far as whoever asks can tell. */
  readonly paths: readonly string[];
  /** Properties whose values nobody may read in an answer, although they are compared. */
  readonly secrets: ReadonlySet<string>;
}

/**
 * Why the phase does not allow an update, or undefined when it does. The gate asks it of a plan, and the guard hook of the engine, so that a
 * plain `pulumi up` is held to the same law. Pure.
 */
export function updateFault(update: Update, phase: Phase, ledger: LedgerFacts): string | undefined {
  switch (phase) {
    case "adopt":
      return onlyRecomputed(update) ? undefined : adoptFault(update);
    case "reconcile":
    case "create":
      // Made by this stack, but not to the end: an update that was killed is finished.
      if (phase === "create" && ledger.create.includes(update.name)) return undefined;
      return onlyRecomputed(update) ? undefined : rowsFault(update, phase, ledger.reconcile[update.name] ?? []);
    case "steady":
      return steadyFault(update, ledger.reconcile[update.name] ?? []);
  }
}

/** Nothing that is stated changes, of a type of which the provider is known to announce an update all the same. */
const onlyRecomputed = ({ type, paths }: Update): boolean =>
  paths.every((path) => recomputedOutputs.some((known) => known.type === type && known.path === path)) &&
  recomputedOutputs.some((known) => known.type === type);

/** @param does what adopting would do to what lives. */
export function adoptFault({ type, paths }: Pick<Update, "type" | "paths">, does: "change" | "replace" = "change"): string {
  const holdable = paths.filter((path) => holdFault(type, path) === undefined);
  const held = holdable.length === 0 ? "" : `. Where no fact can say it, hold it as it lives: ledger.hold (${holdable.join(", ")})`;
  return `differs from what lives${paths.length === 0 ? "" : ` in ${paths.join(", ")}`}: adopting would ${does} it. Make the stack file say what lives${does === "change" ? ", or list the change under reconcile" : ""}${held}`;
}

function rowsFault(update: Update, phase: "reconcile" | "create", rows: readonly ReconcileRow[]): string | undefined {
  const { paths } = update;
  if (paths.length === 0) return "is changed, but the engine does not say where. Look at the plan with pulumi preview --diff";
  const due = rows.filter((row) => reached(phase, row.phase));
  const open = due.filter(({ path }) => paths.some((changed) => isWithin(changed, path)));
  const differing = open.flatMap((row) => faultOf(row, update) ?? []);
  return everyFault(
    listFault(uncoveredPaths(paths, due)),
    openFault(open.filter((row) => row.phase !== phase)),
    differing.length === 0 ? undefined : `changes ${differing.join("; ")}. Mend the row or the fact, and have it reviewed`,
    lossFault(update, open),
  );
}

/** All that is wrong with one resource in one message, so that one edit can mend it. */
export const everyFault = (...faults: readonly (string | undefined)[]): string | undefined =>
  faults.filter((fault) => fault !== undefined).join(". It also ") || undefined;

const listFault = (uncovered: readonly string[]): string | undefined =>
  uncovered.length === 0 ? undefined : `changes ${uncovered.join(", ")}, which no reconcile row lists for this phase`;

/** What is adopted is changed like any other code now, but for what loses something: that is announced by a row, like the changes of the way in. */
function steadyFault(update: Update, rows: readonly ReconcileRow[]): string | undefined {
  const open = rows.filter((row) => update.paths.some((changed) => isWithin(changed, row.path)) && faultOf(row, update) === undefined);
  return everyFault(openFault(open), lossFault(update, open));
}

const openFault = (rows: readonly ReconcileRow[]): string | undefined =>
  rows.length === 0
    ? undefined
    : `still has open reconcile rows: ${rows.map(({ path, phase }) => `${path} (phase ${phase})`).join(", ")}. Set ledger.phase back to ${rows[0]?.phase ?? "reconcile"}, and move on when they are done`;

/** What is given up without a row that says so, value by value. */
function lossFault(update: Update, open: readonly ReconcileRow[]): string | undefined {
  const announced = open.filter((row) => faultOf(row, update) === undefined).map(({ path }) => path);
  const lost = givenUp(update.type, update.from, update.to).filter(({ path }) => !announced.some((row) => overlaps(path, row)));
  if (lost.length === 0) return undefined;
  const told = lost.map(({ path, told }) => `${path} (${told})`).join("; ");
  return `gives something up: ${told}. Announce it by a reconcile row and take it in phase reconcile, or undo it`;
}

const faultOf = (row: ReconcileRow, { from, to, secrets }: Update): string | undefined =>
  rowFault(
    row,
    valueAt(from, row.path),
    valueAt(to, row.path),
    [...secrets].some((property) => isWithin(row.path, property)) || isSensitive(keysOf(row.path)) ? () => blinded : undefined,
  );

/**
 * The paths that no row covers. Besides `environment.variables.NAME` the bridge also names the map `environment.variables`: a parent is
 * covered when it has named children and all of them are.
 */
function uncoveredPaths(paths: readonly string[], rows: readonly ReconcileRow[]): string[] {
  const covered = (path: string) => rows.some((row) => isWithin(path, row.path));
  return paths.filter((path) => {
    const children = paths.filter((other) => other !== path && isWithin(other, path));
    return !covered(path) && !(children.length > 0 && children.every(covered));
  });
}
