import { types } from "../../aws";
import { propertyRule } from "../rule";

/** Names under which people keep what is nobody's business. The name or ARN of a secret is none. */
const sensitive = /(PASSWORD|HASH|TOKEN|EMAILS?|PRIVATE_KEY|API_KEY|SECRET)$/;

/** A key hash and a list of editors have been blanked before, because a variable defaulted to empty text. */
export const secretVariablesAreKept = propertyRule({
  name: "secret-variables-are-kept",
  description: "No function's password, key hash, token or e-mail list is stated in the program: each is held as it lives, by a keep row.",
  types: [types.lambdaFunction.token],
  judge: ({ name, props }, { ledger }) => {
    const variables = (props["environment"] as { variables?: Record<string, unknown> } | undefined)?.variables ?? {};
    const stated = Object.keys(variables).filter((variable) => sensitive.test(variable) && !(ledger.keep[name] ?? []).includes(variable));
    return stated.length === 0 ? undefined : `${name} states ${stated.join(", ")}. Remove it from the program and list it under ledger.keep.${name}.`;
  },
});
