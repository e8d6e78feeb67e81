import * as pulumi from "@pulumi/pulumi";

/** Hooks that refuse what must not happen to a resource. `onDryRun` makes the preview refuse already. */
export interface Guards {
  /**
   * The lock that lives in the engine's state: it refuses a delete even with --ignore-protect, and even when the program no
   * longer registers it, because the engine then misses the hook and stops.
   */
  readonly beforeDelete: pulumi.ResourceHook;
  /** What lives can't be made, only imported: refuses the twin, also the one that a replacement makes before it deletes. An import is no create. */
  readonly beforeCreate: pulumi.ResourceHook;
}

export const guards = (): Guards => ({
  beforeDelete: new pulumi.ResourceHook(
    "refuse-delete",
    ({ name, id }) => {
      throw new Error(`${name} (${id}) may not be deleted. Adopted and created resources leave only through a retire row in the ledger: docs/retire.md`);
    },
    { onDryRun: true },
  ),
  beforeCreate: new pulumi.ResourceHook(
    "refuse-create",
    ({ name }) => {
      throw new Error(`${name} is adopted and may not be created: a twin of what lives would appear. Run the line that npm run gate gives, whole`);
    },
    { onDryRun: true },
  ),
});
