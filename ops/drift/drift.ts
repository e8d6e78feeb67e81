import { refusedIn } from "../../environment/hooks";
import type { LedgerFacts } from "../../environment/ledger";
import { isHarmless } from "../gate/judge";
import { errorsOf } from "../gate/objections";
import { type Plan, type Step, isBookkeeping, nameOf } from "../gate/plan";
import type { PolicyFinding } from "../gate/policy-findings";
import { recomputation } from "../gate/state-alone";
import { type PropertyChange, propertyChanges } from "../gate/property-change";
import type { HeldChange } from "../held/changes";

/** One resource that an update would act on, although nobody has asked for a change. */
export interface Drifted {
  readonly name: string;
  /** What the engine would do about it. */
  readonly op: string;
  /** `from` is what lives, `to` what the program says. Empty when the resource is new, gone, or not in the state. */
  readonly changes: readonly PropertyChange[];
}

export interface Drift {
  /** `unknown`: the account could not be read whole, so what drifted is not known, or not all of it. */
  readonly status: "none" | "drift" | "unknown";
  readonly drifted: readonly Drifted[];
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
 * says nothing of a resource in the ledger, proves nothing: silence is never "none". That the guard would refuse to undo a drift is no fault.
 */
export function driftOf({ steps, diagnostics, findings }: Plan, { adopt, create }: LedgerFacts, held?: readonly HeldChange[]): Drift {
  const spoken = new Set(steps.filter((step) => !isBookkeeping(step)).map(({ urn }) => nameOf(urn)));
  const rows = [...Object.keys(adopt), ...create];
  const unread = rows.filter((name) => !spoken.has(name));
  const drifted = steps.filter((step) => !isHarmless(step) && !isBookkeeping(step) && recomputation(step) === undefined).map(driftedBy);
  const faults = [
    ...new Set(
      errorsOf({ diagnostics, findings })
        .filter(({ message }) => refusedIn(message) === undefined)
        .map(({ message, urn }) => said(message, urn)),
    ),
    ...(unread.length > 0 ? [`the preview says nothing of ${unread.length} of ${rows.length} resources: ${unread.join(", ")}`] : []),
  ];
  const broken = findings.filter(({ isMandatory }) => isMandatory);
  const status = faults.length > 0 ? "unknown" : drifted.length + broken.length + (held?.length ?? 0) > 0 ? "drift" : "none";
  return { status, drifted, held, broken, faults, read: rows.length - unread.length };
}

const driftedBy = (step: Step): Drifted => ({ name: nameOf(step.urn), op: step.op, changes: propertyChanges(step) });

const said = (message: string, urn: string | undefined): string => `${urn === undefined ? "" : `${nameOf(urn)}: `}${message.trim().replace(/^error: /, "")}`;
