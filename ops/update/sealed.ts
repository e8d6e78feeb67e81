import { z } from "zod";
import { types } from "../../aws";
import { secretSignature } from "../../environment/engine-marks";
import { CommandError } from "../command-error";
import { nameOf } from "../gate/plan";
import { parsedJson } from "../pulumi";

/** Type -> the property that holds what is nobody's business. Everything else that is secret AWS never tells, or the provider marks itself. */
const sealedProperties: Readonly<Record<string, string>> = { [types.lambdaFunction.token]: "environment" };

const properties = z.record(z.string(), z.unknown()).nullish();
const exported = z.looseObject({
  deployment: z.looseObject({ resources: z.array(z.looseObject({ type: z.string(), urn: z.string(), inputs: properties, outputs: properties })).nullish() }),
});

/** Names of the resources of which a state, as `pulumi stack export` prints it, holds such a property in clear. @throws CommandError when it is no state. */
export function unsealedIn(state: string): string[] {
  const parsed = exported.safeParse(parsedJson(state));
  if (!parsed.success) throw new CommandError("pulumi stack export gave no readable state. Compare the CLI's version with the README's, and run it again");
  return (parsed.data.deployment.resources ?? []).flatMap(({ type, urn, inputs, outputs }) => {
    const property = sealedProperties[type];
    const open = property !== undefined && [inputs, outputs].some((held) => isClear(held?.[property]));
    return open ? [nameOf(urn)] : [];
  });
}

const isClear = (value: unknown): boolean => value !== undefined && value !== null && !(typeof value === "object" && secretSignature in value);
