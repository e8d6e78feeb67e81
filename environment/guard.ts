import * as pulumi from "@pulumi/pulumi";

/**
 * The lock that lives in the engine's state: it refuses a delete even with --ignore-protect, and even when the program no
 * longer registers it, because the engine then misses the hook and stops. `onDryRun` makes the preview refuse already.
 */
export function deleteGuard(): pulumi.ResourceHook {
  return new pulumi.ResourceHook(
    "refuse-delete",
    ({ name, id }) => {
      throw new Error(`${name} (${id}) may not be deleted. Adopted and created resources leave only through a retire row in the ledger: docs/retire.md`);
    },
    { onDryRun: true },
  );
}
