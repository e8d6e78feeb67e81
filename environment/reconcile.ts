import type { ReconcileRow } from "./ledger";
import { type Parts, isDocument, parsed, partsChange, partsOf, sameParts } from "./parts";
import { isObject } from "./property-path";
import { holdsUnknown, sameValue } from "./same-value";

/**
 * Path, from and to are one thing: another value than the row's is another change. Of a document, as a policy is, a row whose values are
 * maps names what goes and what comes, and nothing beside it may differ.
 * @param tell how a value is told in the answer; a secret is blinded there.
 * @returns what differs, with both sides; undefined when the change is the row's. A value that is not known yet is compared when it is.
 */
export function rowFault(row: ReconcileRow, from: unknown, to: unknown, tell: (value: unknown) => string = told): string | undefined {
  return isDocument(from) && isDocument(to) && isObject(row.from) && isObject(row.to) ? partFault(row, from, to) : wholeFault(row, from, to, tell);
}

function wholeFault({ path, ...row }: ReconcileRow, from: unknown, to: unknown, tell: (value: unknown) => string): string | undefined {
  const other = (stated: unknown, is: unknown) => !holdsUnknown(is) && !sameValue(stated, is);
  if (!other(row.from, from) && !other(row.to, to)) return undefined;
  const says = `its row says ${told(row.from)} -> ${told(row.to)}`;
  // A number and the same number in quotes read alike.
  const isSpelling = told(from) === told(row.from) && told(to) === told(row.to);
  return isSpelling
    ? `${path}: ${says}, as ${typeof row.from} -> ${typeof row.to}, but it is ${typeof from} -> ${typeof to}`
    : `${path}: ${tell(from)} -> ${tell(to)}, but ${says}`;
}

function partFault({ path, ...row }: ReconcileRow, from: unknown, to: unknown): string | undefined {
  const { removed, added } = partsChange(from, to);
  const same = sameParts(removed, partsOf(row.from)) && sameParts(added, partsOf(row.to));
  return same ? undefined : `${path}: loses ${listed(removed)} and gains ${listed(added)}, but its row says ${told(row.from)} -> ${told(row.to)}`;
}

/** Which value of a row lives: the one before it, the one after it, another, or nobody can tell from here. */
export type LivingSide = "from" | "to" | "other" | "unknown";

/**
 * How far a row is, where no plan changes its path. Pure.
 * @param stated what the engine's inputs hold at the path. What they do not hold may still live: as a default, or because nobody states it.
 * @param read what its outputs hold there. They hold more than was ever stated, so only what they agree with counts.
 */
export function livingSide(row: ReconcileRow, stated: unknown, read: unknown): LivingSide {
  const values = stated === undefined || stated === null ? [read, undefined] : [stated];
  if (values.some(holdsUnknown)) return "unknown";
  return values.map((value) => sideOf(row, value)).find((side) => side !== "other") ?? "other";
}

function sideOf({ from, to }: ReconcileRow, value: unknown): "from" | "to" | "other" {
  const [one, other] =
    isDocument(value) && isObject(from) && isObject(to) ? [onlyParts(value, to, from), onlyParts(value, from, to)] : [same(value, to), same(value, from)];
  return one ? "to" : other ? "from" : "other";
}

/** A document as text says the same with other spaces in it. */
const same = (value: unknown, stated: unknown): boolean => sameValue(parsed(value), parsed(stated));

/** True when a document holds all that the one names, and nothing that the other names. */
const onlyParts = (document: unknown, held: unknown, gone: unknown): boolean =>
  partsChange(document, held).added.size === 0 && sameParts(partsChange(document, gone).added, partsOf(gone));

/** A row that no plan brings any further: it and what lives. */
export function strayFault({ path, ...row }: ReconcileRow, lives: unknown, tell: (value: unknown) => string = told): string {
  // A number and the same number in quotes read alike.
  const isSpelling = [row.from, row.to].some((value) => (lives ?? null) !== null && typeof value !== typeof lives && told(value) === told(lives));
  return `${path}: its row says ${told(row.from)} -> ${told(row.to)}, but ${tell(lives)}${isSpelling ? ` (${typeof lives})` : ""} lives there, and this plan does not change it`;
}

const listed = (parts: Parts): string => (parts.size === 0 ? "nothing" : [...parts].map(([path, words]) => `${path} ${[...words].join(", ")}`).join("; "));

const told = (value: unknown): string => (value === undefined || value === null ? "(absent)" : typeof value === "string" ? value : JSON.stringify(value));
