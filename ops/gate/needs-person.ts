import { awsType } from "../../aws";
import { type Step, nameOf } from "./plan";

/** Resource -> why CI's role can't do what the plan asks of it: it would stop half-way, so a person updates instead. */
export const needingPerson = (steps: readonly Step[]): Record<string, string> =>
  Object.fromEntries(
    steps.flatMap((step) => {
      const why = whyPerson(step);
      return why === undefined ? [] : [[nameOf(step.urn), why] as const];
    }),
  );

function whyPerson({ op, oldState, newState }: Step): string | undefined {
  const type = (newState ?? oldState)?.type ?? "";
  const rights = awsType(type)?.rights;
  switch (op) {
    case "delete":
      return oldState?.retainOnDelete === true ? undefined : "CI's role may delete nothing";
    case "update":
      return rights?.update === undefined ? `CI's role may not change any ${type}` : undefined;
    case "create":
      return rights?.create === undefined ? `CI's role may not make any ${type}` : undefined;
    default:
      return undefined;
  }
}
