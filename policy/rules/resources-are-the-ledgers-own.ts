import { awsType } from "../../aws";
import { unknownId } from "../../environment/ledger";
import { type Finding, stackRule } from "../rule";

export const resourcesAreTheLedgersOwn = stackRule({
  name: "resources-are-the-ledgers-own",
  description: "Every adopted resource is the one that its row names: what it is imported by, as the state has it, is the row's id.",
  judge: (stack, { ledger }) =>
    Object.entries(ledger.adopt).flatMap(([name, id]): Finding[] => {
      const resource = stack.named(name);
      const real = resource && importIdIn(resource.props, awsType(resource.type)?.identity ?? "{id}");
      return real === undefined || id === unknownId || real === id ? [] : [{ name, fault: `${name} is ${real}, but its row names ${id}. Restore the row.` }];
    }),
});

/** The id by which a resource with these properties is imported; undefined where one of them is not known yet. */
function importIdIn(props: Readonly<Record<string, unknown>>, identity: string): string | undefined {
  const named = [...identity.matchAll(/\{(\w+)\}/g)].map(([, property = ""]) => property);
  return named.every((property) => typeof props[property] === "string")
    ? identity.replace(/\{(\w+)\}/g, (_, property: string) => String(props[property]))
    : undefined;
}
