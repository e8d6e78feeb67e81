import { createHash, scryptSync } from "node:crypto";
import { isObject } from "../../environment/property-path";
import { parsed } from "../../environment/parts";

/** 64 bits, as hexadecimal: enough to tell two values apart, and short enough to be read in a review. */
const bytes = 8;

/** What stands for a value where only its change matters. The order of keys, and the spaces of a JSON text, say nothing. */
export const fingerprint = (value: unknown): string =>
  createHash("sha256")
    .update(canonical(parsed(value)))
    .digest("hex")
    .slice(0, bytes * 2);

/**
 * The same for what nobody shall read, to the letter: each guess at the value costs as much as one at a password (scrypt, 16 MiB; RFC 7914), and equal values
 * in two places look unlike. @param place the account, the resource and the path.
 */
export const secretFingerprint = (value: unknown, place: string): string => scryptSync(canonical(value), place, bytes).toString("hex");

const canonical = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

/** What says no more than its absence: providers and services write one for the other. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || value === false || value === 0 || (isObject(value) && Object.values(value).every(isBlank));
