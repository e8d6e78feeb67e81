import { type GivenUp, givenUp } from "../../environment/destructive";
import { blindedByEngine, notKnownYet, secretSignature } from "../../environment/engine-marks";
import { isDocument, parsed, partsChange, type Parts } from "../../environment/parts";
import { isObject, isWithin, keysOf, overlaps } from "../../environment/property-path";
import { blinded, isSensitive } from "../../environment/sensitive";
import { type Step, changedPaths } from "./plan";

/** One property that a step changes, as a person may read it. Nothing is cut: what is not seen is not decided. */
export interface PropertyChange {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** Of a list, a map, a document or a text of several lines: what goes and what comes. Absent for a plain value. */
  readonly parts?: { readonly removed: readonly string[]; readonly added: readonly string[] };
  /** What the change gives up, as `versioning is suspended`. */
  readonly givesUp?: string;
}

const absent = "(absent)";
const later = "(known after the update)";

/** The changed paths of a step with both values. A value that is secret on either side is blinded on both. */
export function propertyChanges(step: Step): PropertyChange[] {
  const paths = changedPaths(step);
  const lost = step.op === "update" ? givenUp(step.newState?.type ?? "", step.oldState?.inputs, step.newState?.inputs) : [];
  // A list or map that is named beside its parts says nothing more than they do.
  return paths
    .filter((path) => !paths.some((other) => other !== path && isWithin(other, path)))
    .map((path) => ({ ...changeAt(step, path), ...marked(path, lost) }));
}

function changeAt(step: Step, path: string): PropertyChange {
  const keys = keysOf(path);
  const before = step.detailedDiff?.[path]?.inputDiff === false ? step.oldState?.outputs : (step.oldState?.inputs ?? step.oldState?.outputs);
  const [from, to] = [lookUp(before, keys), lookUp(step.newState?.inputs, keys)];
  if (from.secret || to.secret || isSensitive(keys)) return { path, ...blindedSides(step.detailedDiff?.[path]?.kind) };
  const texts = { path, from: told(from.value), to: told(to.value) };
  if (![from.value, to.value].some(isComposed)) return texts;
  const { removed, added } = partsChange(inLines(from.value), inLines(to.value));
  return { ...texts, parts: { removed: listed(removed), added: listed(added) } };
}

/** That something secret comes or goes is no secret. */
function blindedSides(kind = ""): { from: string; to: string } {
  if (kind.startsWith("add")) return { from: absent, to: blinded };
  return kind.startsWith("delete") ? { from: blinded, to: absent } : { from: blinded, to: blinded };
}

const marked = (path: string, lost: readonly GivenUp[]): { givesUp?: string } => {
  const told = lost.filter((each) => overlaps(path, each.path)).map((each) => each.told);
  return told.length === 0 ? {} : { givesUp: told.join("; ") };
};

/** What a person can't compare at a glance. */
const isComposed = (value: unknown): boolean => isObject(value) || isDocument(value) || (typeof value === "string" && value.includes("\n"));

/** A text of several lines is read by its lines, a document by what it says. */
const inLines = (value: unknown): unknown => (typeof value === "string" && !isObject(parsed(value)) && value.includes("\n") ? value.split("\n") : value);

const listed = (parts: Parts): string[] => [...parts].flatMap(([path, words]) => [...words].map((word) => (path === "" ? word : `${path}: ${word}`)));

interface Found {
  readonly value: unknown;
  readonly secret: boolean;
}

function lookUp(root: unknown, keys: readonly string[]): Found {
  let value = root;
  for (const key of keys) {
    if (isSecret(value)) return { value: undefined, secret: true };
    value = isObject(value) ? value[key] : undefined;
  }
  return { value, secret: holdsSecret(value, keys) };
}

/** What the engine puts in the place of a secret, or around one. */
export const isSecret = (value: unknown): boolean => value === blindedByEngine || (isObject(value) && secretSignature in value);

/** A list or map is as secret as its most secret part, and a part is also secret by its name. @param keys where it stands: some names are harmless below others. */
export function holdsSecret(value: unknown, keys: readonly string[]): boolean {
  if (isSecret(value)) return true;
  return isObject(value) && Object.entries(value).some(([key, child]) => isSensitive([...keys, key]) || holdsSecret(child, [...keys, key]));
}

/** Inputs as the gate may compare them: a secret counts as not known, because only the guard hook sees it. */
export function comparable(value: unknown): unknown {
  if (isSecret(value)) return notKnownYet;
  if (Array.isArray(value)) return value.map(comparable);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, comparable(part)])) : value;
}

/** A value as a person reads it. */
export function told(value: unknown): string {
  if (value === undefined || value === null) return absent;
  if (value === notKnownYet) return later;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The same at its path: blinded where it, or a part of it, is a secret or is named like one. */
export const toldAt = (path: string, value: unknown): string => (isSensitive(keysOf(path)) || holdsSecret(value, keysOf(path)) ? blinded : told(value));
