import { type Step, nameOf } from "./plan";

/** What a delete means is told apart by what the state holds: with retention AWS keeps the resource. */
const kindOf = ({ op, oldState }: Step): string =>
  op === "delete" ? (oldState?.retainOnDelete === true ? "let go, AWS keeps it" : "delete, AWS loses it") : op;

/** What comes and goes -> the resources, by name; what goes stands first. Updates are told elsewhere, by what they change. Pure. */
export function namesBy(steps: readonly Step[]): Record<string, string[]> {
  const comingOrGoing = steps.filter(({ op }) => op !== "update");
  const kinds = [...new Set(comingOrGoing.map(kindOf))].sort((a, b) => rankOf(a) - rankOf(b));
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      comingOrGoing
        .filter((step) => kindOf(step) === kind)
        .map(({ urn }) => nameOf(urn))
        .sort(),
    ]),
  );
}

/** Losses first: whatever is neither made nor imported goes, or is replaced. */
const rankOf = (kind: string): number => ["create", "import"].indexOf(kind);
