import type { Account } from "../../environment/account";
import { rights } from "../ci-roles/rights";
import { type Step, nameOf } from "./plan";

/** Resource -> why CI's role can't do what the plan asks of it: it would stop half-way, so a person updates instead. */
export function needingPerson(steps: readonly Step[], account: Account): Record<string, string> {
  const known = rights(account);
  return Object.fromEntries(
    steps.flatMap((step) => {
      const why = whyPerson(step, known);
      return why === undefined ? [] : [[nameOf(step.urn), why] as const];
    }),
  );
}

function whyPerson({ op, oldState, newState }: Step, known: ReturnType<typeof rights>): string | undefined {
  const type = (newState ?? oldState)?.type ?? "";
  const none = (grants: readonly unknown[] | undefined) => (grants ?? []).length === 0;
  switch (op) {
    case "delete":
      return oldState?.retainOnDelete === true ? undefined : "CI's role may delete nothing";
    case "update":
      return none(known[type]?.update) ? `CI's role may not change any ${type}` : undefined;
    case "create":
      return none(known[type]?.create) ? `CI's role may not make any ${type}` : undefined;
    default:
      return undefined;
  }
}
