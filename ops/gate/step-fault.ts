import { leavingFault } from "../../environment/leaving-law";
import type { LedgerFacts } from "../../environment/ledger";
import type { Phase } from "../../environment/phase";
import { termFault } from "../../environment/term";
import { adoptFault, everyFault, updateFault } from "../../environment/update-law";
import type { Law } from "./law";
import { type Step, changedPaths, isBookkeeping, nameOf } from "./plan";
import { comparable } from "./property-change";

/** Why a step is not allowed, or undefined when it is. */
export const stepFault = (step: Step, law: Law): string | undefined => (isBookkeeping(step) ? bookkeepingFault(step) : faultOf(step, law));

/** Components and providers come and change freely; one that goes would take its resources along. */
const bookkeepingFault = ({ op }: Step): string | undefined =>
  ["create", "update", "import"].includes(op) ? undefined : "a component or provider may not leave. Restore it";

function faultOf(step: Step, law: Law): string | undefined {
  const { phase, ledger, terms, today } = law;
  const ended = termFault(nameOf(step.urn), terms, today);
  switch (step.op) {
    case "import":
      return importFault(step, phase, ledger);
    case "update":
      return everyFault(updateFault(updateOf(step), phase, ledger), ended);
    case "create":
      return everyFault(createFault(nameOf(step.urn), phase, ledger), ended);
    case "delete":
      return deleteFault(step, law);
    case "replace":
      return phase === "adopt" && ledger.adopt[nameOf(step.urn)] !== undefined ? adoptFault(updateOf(step), "replace") : lossFault(step.op);
    default:
      return lossFault(step.op);
  }
}

const lossFault = (op: string): string =>
  `${op} is never allowed: no phase deletes, replaces or lets go. Undo the change, or retire the resource as docs/retire.md says`;

/** The one legal way out. */
function deleteFault({ op, urn, oldState }: Step, { phase, ledger, today }: Law): string | undefined {
  const name = nameOf(urn);
  const row = ledger.retire[name];
  if (row === undefined) return lossFault(op);
  if (phase !== "steady") return "is being retired, which is no part of an adoption. Finish that first, then let it go in phase steady";
  if (oldState === undefined) return "would leave, and the plan does not say what it is. Run the gate again";
  if (oldState.protect === true)
    return "is retired but still protected in the state. Update once with its retire row while the program declares it: docs/retire.md";
  const retained = oldState.retainOnDelete === true;
  if (retained !== (row.outcome === "let-go"))
    return `would ${retained ? "be let go" : "be deleted in AWS"}, but its retire row says ${row.outcome}. Update once with that row while the program declares it`;
  return leavingFault({ name, type: oldState.type, id: oldState.id ?? "" }, ledger, today);
}

function importFault({ urn, newState }: Step, phase: Phase, ledger: LedgerFacts): string | undefined {
  const id = ledger.adopt[nameOf(urn)];
  if (phase !== "adopt") return "is not adopted yet. Go back to phase adopt first; it changes nothing";
  return id === newState?.importID ? undefined : `would import ${String(newState?.importID)}, but the ledger names ${String(id)}`;
}

function createFault(name: string, phase: Phase, ledger: LedgerFacts): string | undefined {
  if (!ledger.create.includes(name)) return "would be made new, but the ledger does not list it under create. If it lives, adopt it";
  if (phase === "create") return undefined;
  return phase === "steady"
    ? "is not made yet. Set ledger.phase back to create, and move on when it is made"
    : "belongs to phase create. Leave it out of this run with --exclude";
}

const updateOf = (step: Step) => ({
  name: nameOf(step.urn),
  type: step.newState?.type ?? "",
  from: comparable(step.oldState?.inputs),
  to: comparable(step.newState?.inputs),
  paths: changedPaths(step),
  secrets: new Set<string>(),
});
