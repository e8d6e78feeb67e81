import type { Account } from "../../../environment/account";
import { CommandError } from "../../command-error";
import type { TerraformInstance } from "./instances";

/**
 * Whether nothing proves that the object is of the stack's account: another configuration of the provider made it, and it has no ARN that names the
 * account, as a permission has none.
 */
export const isUnproven = ({ alias, attributes }: TerraformInstance, { id }: Account): boolean =>
  alias !== undefined && placeOf(attributes["arn"]).account !== id;

/** Whether the object lies in another account or region than the stack's, as one does that an aliased provider made. */
export function isElsewhere({ attributes }: TerraformInstance, { id, region }: Account): boolean {
  const { account, place } = placeOf(attributes["arn"]);
  return (account !== undefined && account !== id) || (place !== undefined && place !== region);
}

/**
 * The state of one stack against the file of another would fill ids that import nothing.
 * @throws CommandError when the state's objects lie in other accounts only.
 */
export function requireOwnState(path: string, instances: readonly TerraformInstance[], account: Account): void {
  const accounts = new Set(instances.flatMap(({ attributes }) => placeOf(attributes["arn"]).account ?? []));
  if (accounts.size > 0 && !accounts.has(account.id))
    throw new CommandError(
      `${path} is the state of account ${[...accounts].join(", ")}; the stack file states ${account.id}. Nothing was written. Give the state of this stack`,
    );
}

/** `arn:aws:lambda:us-west-2:652617421195:function:x`. IAM has no region, S3 neither; AWS's own policies have no account. */
function placeOf(arn: unknown): { readonly account: string | undefined; readonly place: string | undefined } {
  const [, , , place = "", account = ""] = typeof arn === "string" ? arn.split(":") : [];
  return { account: /^\d{12}$/.test(account) ? account : undefined, place: place === "" ? undefined : place };
}
