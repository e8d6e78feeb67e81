import type { Environment } from "../environment";
import type { Fault } from "../fault";
import { duplicates } from "./references";

/** A rule's name is its own, and so is a statement's id within its function: AWS takes a second one for the first. */
export function invocationFaults({ invocations, httpApi }: Partial<Environment>): Fault[] {
  if (invocations === undefined) return [];
  const statements = [
    ...(httpApi === undefined ? [] : [["httpApi.permissionId", `api/${httpApi.permissionId}`] as const]),
    ...Object.entries(invocations.schedules).map(([key, entry]) => statement(`schedules.${key}`, entry)),
    ...Object.entries(invocations.permissions).map(([key, entry]) => statement(`permissions.${key}`, entry)),
  ];
  return [
    ...duplicates(
      Object.entries(invocations.schedules).map(([key, { ruleName }]) => [`invocations.schedules.${key}.ruleName`, ruleName] as const),
      "rule name",
    ),
    ...duplicates(statements, "permission"),
  ];
}

const statement = (path: string, { function: invoked, permissionId }: { readonly function: string; readonly permissionId: string }) =>
  [`invocations.${path}.permissionId`, `${invoked}/${permissionId}`] as const;
