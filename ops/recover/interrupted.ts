import { z } from "zod";
import { nameOf } from "../../environment/urn";
import { CommandError } from "../command-error";
import { parsedJson } from "../pulumi";

/** An operation that was under way when the engine was killed, as the state keeps it. */
export interface Interrupted {
  readonly urn: string;
  readonly name: string;
  readonly operation: string;
}

const pending = z.looseObject({ type: z.string(), resource: z.looseObject({ urn: z.string() }) });
const exported = z.looseObject({ deployment: z.looseObject({ pending_operations: z.array(pending).nullish() }) });

/** Reads what `pulumi stack export` prints. @throws CommandError when it is no state: nothing may be repaired blindly. */
export function interruptedIn(state: string): Interrupted[] {
  const parsed = exported.safeParse(parsedJson(state));
  if (!parsed.success) throw new CommandError("pulumi stack export gave no readable state. Compare the CLI's version with the README's, and run it again");
  return (parsed.data.deployment.pending_operations ?? []).map(({ type, resource: { urn } }) => ({ urn, name: nameOf(urn), operation: type }));
}

/** What the account says of an interrupted operation, and what follows from it. */
export type Remedy =
  | { readonly kind: "made"; readonly interrupted: Interrupted; readonly id: string }
  | { readonly kind: "not-made"; readonly interrupted: Interrupted }
  | { readonly kind: "going"; readonly interrupted: Interrupted }
  | { readonly kind: "done-again"; readonly interrupted: Interrupted };

/**
 * A create leaves a question behind: was it made? What was leaving goes on by its retire row alone. Everything else the next update does again, from what then lives.
 * @param live logical name -> id of each resource that a create row names and that lives.
 */
export function remedyFor(interrupted: Interrupted, live: Readonly<Record<string, string>>): Remedy {
  if (interrupted.operation === "deleting") return { kind: "going", interrupted };
  if (interrupted.operation !== "creating") return { kind: "done-again", interrupted };
  const id = live[interrupted.name];
  return id === undefined ? { kind: "not-made", interrupted } : { kind: "made", interrupted, id };
}

export function remedyText(remedy: Remedy): string {
  const { name, operation } = remedy.interrupted;
  switch (remedy.kind) {
    case "made":
      return `${name}: interrupted while creating, and it lives as ${remedy.id}: taken into the state, so that it gets no duplicate`;
    case "not-made":
      return `${name}: interrupted while creating, and it does not live: the next update makes it. A plugin may outlive its engine by minutes: see first that no pulumi-resource-aws runs any more`;
    case "going":
      return `${name}: interrupted while deleting: with its retire row the next update goes on; without one the guard refuses, and it stays. Whether it still lives: npm run discover`;
    case "done-again":
      return `${name}: interrupted while ${operation}: the next update does it again, from what lives then`;
  }
}

/** The engine's own repair: it clears what is pending, and takes in what was made by its id. */
export const repairArguments = (stack: string, remedies: readonly Remedy[]): string[] => [
  "refresh",
  "--stack",
  stack,
  "--yes",
  "--skip-preview",
  "--non-interactive",
  "--clear-pending-creates",
  ...remedies.flatMap((remedy) => (remedy.kind === "made" ? ["--import-pending-creates", remedy.interrupted.urn, "--import-pending-creates", remedy.id] : [])),
];
