import { type Step, changedPaths } from "./plan";

/** One property that a step changes, as a person may read it. */
export interface PropertyChange {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

/** What stands for a value that nobody shall read. */
export const blinded = "(secret)";
const absent = "(absent)";

/** How the engine's JSON shows a secret: blinded already, or wrapped with this signature. */
const engineBlinded = "[secret]";
const secretSignature = "4dabf18193072939515e22adb298388d";

/** Names under which people keep what is nobody's business; a state that was just imported holds them unmarked. */
const sensitiveName = /password|secret|token|hash|email|credential|private_?key|api_?key/i;

/** At most this much of a value: a policy document is read in the diff, not in a table. */
const longest = 120;

/** The changed paths of a step with both values. A value that is secret on either side is blinded on both. */
export function propertyChanges(step: Step): PropertyChange[] {
  const paths = changedPaths(step);
  // A list or map that is named beside its parts says nothing more than they do.
  return paths
    .filter((path) => !paths.some((other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[`)))
    .map((path) => {
      const keys = keysOf(path);
      const before = step.detailedDiff?.[path]?.inputDiff === false ? step.oldState?.outputs : (step.oldState?.inputs ?? step.oldState?.outputs);
      const [from, to] = [lookUp(before, keys), lookUp(step.newState?.inputs, keys)];
      const hidden = from.secret || to.secret || keys.some((key) => sensitiveName.test(key));
      return hidden ? { path, from: blinded, to: blinded } : { path, from: shown(from.value), to: shown(to.value) };
    });
}

/** `origins[0].domainName`, `tags["a.b"]` -> the keys in order. */
export function keysOf(path: string): string[] {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(([, quoted, plain]) => quoted ?? String(plain));
}

interface Found {
  readonly value: unknown;
  readonly secret: boolean;
}

function lookUp(root: unknown, keys: readonly string[]): Found {
  let value = root;
  for (const key of keys) {
    if (isSecret(value)) return { value: undefined, secret: true };
    value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }
  return { value, secret: holdsSecret(value) };
}

const isSecret = (value: unknown): boolean => value === engineBlinded || (typeof value === "object" && value !== null && secretSignature in value);

/** A list or map is as secret as its most secret part, and a part is also secret by its name. */
function holdsSecret(value: unknown): boolean {
  if (isSecret(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, child]) => sensitiveName.test(key) || holdsSecret(child));
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return absent;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
