import { refusedIn } from "../../environment/hooks";
import type { DriftRow, LedgerFacts } from "../../environment/ledger";
import { isWithin } from "../../environment/property-path";
import { isHarmless } from "../gate/judge";
import { advisesToUnprotect, errorsOf } from "../gate/objections";
import { type Plan, type Step, isBookkeeping, nameOf, withoutHalves } from "../gate/plan";
import type { PolicyFinding } from "../gate/policy-findings";
import { recomputation } from "../gate/state-alone";
import { type PropertyChange, propertyChanges } from "../gate/property-change";
import type { HeldChange } from "../held/changes";
import { type DriftStatus, driftStatus } from "./status";

/** One resource that an update would act on, although nobody has asked for a change. */
export interface Drifted {
  readonly name: string;
  /** What the engine would do about it. */
  readonly op: string;
  /** `from` is what lives, `to` what the program says. Empty when the resource is new, gone, or not in the state. */
  readonly changes: readonly PropertyChange[];
}

/** Drift that a row of the ledger knows. */
export interface KnownDrift extends PropertyChange {
  readonly name: string;
  readonly row: DriftRow;
}

export interface Drift {
  readonly status: DriftStatus;
  readonly drifted: readonly Drifted[];
  /** What the ledger knows of, and gives time for. An update would undo it all the same. */
  readonly known: readonly KnownDrift[];
  /** Rows of the ledger whose drift is gone, as `resource path`: they may leave the stack file. */
  readonly settled: readonly string[];
  /** What no update would touch, and lives otherwise than a review has accepted; undefined where nobody has accepted anything. */
  readonly held: readonly HeldChange[] | undefined;
  /** What lives and breaks a mandatory rule of the pack, whether a plan would change it or not. */
  readonly broken: readonly PolicyFinding[];
  /** Why it is unknown. */
  readonly faults: readonly string[];
  /** How many resources of the ledger were compared with what lives. */
  readonly read: number;
}

/**
 * Everything that a preview which has read the live resources would still do. Pure. A preview with an error in it, or one that
 * says nothing of a resource in the ledger, proves nothing: silence is never "none". That the guard, or the engine's protection, would refuse to
 * undo a drift is no fault.
 * @param today as 2026-01-31: a row past its last day knows nothing.
 */
export function driftOf({ steps, diagnostics, findings }: Plan, ledger: LedgerFacts, today: string, held?: readonly HeldChange[]): Drift {
  const { adopt, create } = ledger;
  const spoken = new Set(steps.filter((step) => !isBookkeeping(step)).map(({ urn }) => nameOf(urn)));
  const rows = [...Object.keys(adopt), ...create];
  const unread = rows.filter((name) => !spoken.has(name));
  const all = withoutHalves(steps.filter((step) => !isHarmless(step) && !isBookkeeping(step) && recomputation(step) === undefined).map(driftedBy));
  const undone = new Set(all.map(({ name }) => name));
  const { drifted, known } = parted(all, ledger, today);
  const faults = [
    ...new Set(
      errorsOf({ diagnostics, findings })
        .filter(({ message, urn }) => refusedIn(message) === undefined && !(urn !== undefined && undone.has(nameOf(urn)) && advisesToUnprotect(message)))
        .map(({ message, urn }) => said(message, urn)),
    ),
    ...(unread.length > 0 ? [`the preview says nothing of ${unread.length} of ${rows.length} resources: ${unread.join(", ")}`] : []),
  ];
  const broken = findings.filter(({ isMandatory }) => isMandatory);
  const status = driftStatus({ faults, drifted, broken, held });
  return { status, drifted, known, settled: faults.length > 0 ? [] : settledRows(all, ledger), held, broken, faults, read: rows.length - unread.length };
}

/** Only changes have a path by which a row can know them: what is new or gone is never known. */
function parted(all: readonly Drifted[], ledger: LedgerFacts, today: string): Pick<Drift, "drifted" | "known"> {
  const rowOf = ({ name, op }: Drifted, path: string) =>
    op === "update" ? (ledger.drift[name] ?? []).find((row) => today <= row.until && isWithin(path, row.path)) : undefined;
  const known = all.flatMap((one) =>
    one.changes.flatMap((change): KnownDrift[] => {
      const row = rowOf(one, change.path);
      return row === undefined ? [] : [{ ...change, name: one.name, row }];
    }),
  );
  const drifted = all.flatMap((one) => {
    const changes = one.changes.filter(({ path }) => rowOf(one, path) === undefined);
    return one.changes.length > 0 && changes.length === 0 ? [] : [{ ...one, changes }];
  });
  return { drifted, known };
}

const settledRows = (all: readonly Drifted[], { drift }: LedgerFacts): string[] =>
  Object.entries(drift).flatMap(([name, rows]) =>
    rows
      .filter(({ path }) => !all.some((one) => one.name === name && one.changes.some((change) => isWithin(change.path, path))))
      .map(({ path }) => `${name} ${path}`),
  );

const driftedBy = (step: Step): Drifted => ({ name: nameOf(step.urn), op: step.op, changes: propertyChanges(step) });

const said = (message: string, urn: string | undefined): string => `${urn === undefined ? "" : `${nameOf(urn)}: `}${message.trim().replace(/^error: /, "")}`;
