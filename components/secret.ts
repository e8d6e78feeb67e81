import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/** How the provider would delete or replicate: nothing that Secrets Manager holds, so nothing to differ about. */
const engineOnlyProperties = ["recoveryWindowInDays", "forceOverwriteReplicaSecret"];

/**
 * A secret by its name and description, encrypted with the account's own key. Its value is never read or written: a version
 * would put it into the state, and the state's into the secret.
 */
export function secret(
  name: string,
  facts: { readonly name: string; readonly description: string },
  opts: pulumi.CustomResourceOptions,
): aws.secretsmanager.Secret {
  return new aws.secretsmanager.Secret(name, { name: facts.name, description: facts.description }, { ...opts, ignoreChanges: engineOnlyProperties });
}
