import { z } from "zod";
import { phases } from "./phase";
import { about, date, key, owner, reason, text, variableName } from "./values";

/** What an id reads while nobody has looked it up. `discover` fills it; no engine ever sees it. */
export const unknownId = "unknown";

const logicalName = key;

/** A value as a plan shows it; null is "absent". Text, numbers, booleans and lists of text cover every reconciled property. */
const planValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.record(z.string(), z.unknown()), z.array(z.unknown())]);

const reconcileRow = z.strictObject({
  path: about("Property path on the Pulumi resource, as `environment.variables.NAME`.", text),
  from: planValue,
  to: planValue,
  reason,
  phase: about("The phase in which the change may happen; before it the path is held as it lives.", z.enum(phases).extract(["reconcile", "create"])),
});

const holdRow = z.strictObject({ path: about("Property path on the Pulumi resource, as `description` or `setting.part`.", text), reason });

const driftRow = z.strictObject({
  path: about("Property path on the Pulumi resource.", text),
  reason,
  owner,
  until: about("Last day on which the nightly look takes it for known.", date),
});

const retireRow = z.strictObject({
  id: about(
    "The import id it had under adopt, so that a lost state can't make a duplicate of it on its way out. Absent for what this stack made.",
    text.optional(),
  ),
  reason,
  until: about("Last day on which the resource may leave, as 2026-01-31.", date),
  outcome: about("`let-go`: Pulumi forgets it and AWS keeps it. `delete`: AWS deletes it.", z.enum(["let-go", "delete"])),
  confirm: about("What holds data or an identity is deleted only with its id typed here once more, by the person who means it.", text.optional()),
});

/**
 * The ledger of one stack. Every resource the program registers stands in exactly one of adopt, create and retire;
 * a resource in none is refused (a typo would create a duplicate), and so is a row that nobody claims (a rename would delete).
 */
export const ledger = z.strictObject({
  phase: about("How far this stack is on its way in. A run may hold further back and never runs ahead.", z.enum(phases)),
  adopt: about("Logical name -> import id. It lives; it is imported, protected, retained and guarded, for ever.", z.record(logicalName, text)),
  create: about("Logical names that this stack makes itself.", z.array(logicalName)),
  retire: about("The only way out, one resource at a time.", z.record(logicalName, retireRow)),
  external: about("AWS id -> why it is deliberately not managed although it belongs to the application.", z.record(text, reason)),
  reconcile: about("Logical name -> the only updates that the adoption may carry.", z.record(logicalName, z.array(reconcileRow).min(1))),
  keep: about(
    "Logical name of a function -> names of environment variables that are held as they live, whatever their values.",
    z.record(logicalName, z.array(variableName).min(1)),
  ),
  hold: about(
    "Logical name of what is adopted -> properties that are held as they live, and why: what hands made and no fact says. Never what keeps data or says who comes in.",
    z.record(logicalName, z.array(holdRow).min(1)),
  ),
  drift: about(
    "Logical name -> drift that is known and not settled yet, so that new drift stays visible. It opens nothing: the next update would still undo it.",
    z.record(logicalName, z.array(driftRow).min(1)),
  ),
});

/** Where a function's variable stands, of which a keep row says the name alone. */
export const variablePath = (name: string): string => `environment.variables.${name}`;

/** The id of a row that lives, whether it stays or is on its way out. */
export const idOf = ({ adopt, retire }: Pick<LedgerFacts, "adopt" | "retire">, logicalName: string): string =>
  adopt[logicalName] ?? retire[logicalName]?.id ?? unknownId;

/** Why the ledger leaves what has this id outside; undefined when it does not. An id may be any word, `constructor` too. */
export const outsideReason = (external: LedgerFacts["external"], id: string): string | undefined => (Object.hasOwn(external, id) ? external[id] : undefined);

export type LedgerFacts = z.infer<typeof ledger>;
export type ReconcileRow = z.infer<typeof reconcileRow>;
export type DriftRow = z.infer<typeof driftRow>;
export type RetireRow = z.infer<typeof retireRow>;
