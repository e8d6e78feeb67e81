import { types } from "../../aws";
import { accountConcurrency } from "../account-concurrency";
import { propertyRule } from "../rule";

export const concurrencyFitsTheAccount = propertyRule({
  name: "concurrency-fits-the-account",
  description: "No function reserves or provisions concurrency: the accounts' limit of 10 leaves nothing to set aside.",
  types: [types.lambdaFunction.token, "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig"],
  judge: ({ name, type, props }) => {
    const asked = type.endsWith(":Function") ? Number(props["reservedConcurrentExecutions"] ?? -1) : Number(props["provisionedConcurrentExecutions"] ?? 0);
    // 0 would stop the function altogether; -1 is the provider's word for none.
    const none = type.endsWith(":Function") ? asked === -1 : asked === 0;
    return none ? undefined : `${name} sets ${asked} aside, of ${accountConcurrency} that the account has. Remove it, or have the limit raised first.`;
  },
});
