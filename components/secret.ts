import * as secretsmanager from "@pulumi/aws/secretsmanager";
import type * as pulumi from "@pulumi/pulumi";

interface SecretFacts {
  readonly name: string;
  readonly description: string;
  /** Absent for the account's own key. */
  readonly keyId?: string | undefined;
}

/** How the provider would delete or replicate: nothing that Secrets Manager holds, so nothing to differ about. */
const engineOnlyProperties = ["recoveryWindowInDays", "forceOverwriteReplicaSecret"];

/**
 * A secret by its name, its description and the key that encrypts it. Its value is never read or written: a version
 * would put it into the state, and the state's into the secret.
 */
export function secret(name: string, facts: SecretFacts, opts: pulumi.CustomResourceOptions): secretsmanager.Secret {
  const key = facts.keyId === undefined ? {} : { kmsKeyId: facts.keyId };
  return new secretsmanager.Secret(name, { name: facts.name, description: facts.description, ...key }, { ...opts, ignoreChanges: engineOnlyProperties });
}
