import type { ReconcileRow } from "./ledger";
import { type Parts, isDocument, partsChange, partsOf, sameParts } from "./parts";
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

const listed = (parts: Parts): string => (parts.size === 0 ? "nothing" : [...parts].map(([path, words]) => `${path} ${[...words].join(", ")}`).join("; "));

const told = (value: unknown): string => (value === undefined || value === null ? "(absent)" : typeof value === "string" ? value : JSON.stringify(value));
