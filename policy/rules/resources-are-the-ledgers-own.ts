import { awsType } from "../../aws";
import { filled } from "../../aws/import-id";
import { unknownId } from "../../environment/ledger";
import { type Finding, stackRule } from "../rule";

export const resourcesAreTheLedgersOwn = stackRule({
  name: "resources-are-the-ledgers-own",
  description: "Every adopted resource is the one that its row names: what it is imported by, as the state has it, is the row's id.",
  judge: (stack, { ledger }) =>
    Object.entries(ledger.adopt).flatMap(([name, id]): Finding[] => {
      const resource = stack.named(name);
      const real = resource && filled(awsType(resource.type)?.identity ?? "{id}", (property) => known(resource.props[property]));
      return real === undefined || id === unknownId || real === id ? [] : [{ name, fault: `${name} is ${real}, but its row names ${id}. Restore the row.` }];
    }),
});

const known = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
