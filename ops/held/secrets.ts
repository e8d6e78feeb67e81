import { isObject, keysOf } from "../../environment/property-path";
import { blinded, isSensitive } from "../../environment/sensitive";
import { holdsSecret, told } from "../gate/property-change";

/** Whether a path is a function's variable. A kept one is nobody's business, whatever it is called. */
export const isVariable = (path: string): boolean => path === "environment" || path.startsWith("environment.");

/** Whether what stands at a path is nobody's business, or a part of it: as a tag may be that is named like a secret. */
export const isSecretAt = (path: string, value: unknown): boolean => isVariable(path) || isSensitive(keysOf(path)) || holdsSecret(value, keysOf(path));

/** A value as a person may read it: of a map what is named like a secret is blinded, and nothing else, because a review has to see the rest. */
export function shownAt(path: string, value: unknown): string {
  return isVariable(path) || isSensitive(keysOf(path)) ? blinded : told(withoutSecrets(value));
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, isSensitive([key]) ? blinded : withoutSecrets(part)]));
}
