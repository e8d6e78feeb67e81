import { types } from "../../aws";
import { bucketsWith } from "../buckets";
import { type Finding, stackRule } from "../rule";

/** On 2025-12-30 a role deleted 6,892 objects; versioning is what brought them back. */
export const bucketsAreVersioned = stackRule({
  name: "buckets-are-versioned",
  description: "Every bucket keeps what was overwritten or deleted: its versioning is Enabled.",
  judge: (stack) =>
    bucketsWith(stack, types.bucketVersioning.token).flatMap(({ bucket, setting }): Finding[] => {
      const status = (setting?.props["versioningConfiguration"] as { status?: string } | undefined)?.status ?? "not stated";
      return status === "Enabled"
        ? []
        : [{ name: bucket.name, fault: `${bucket.name} has versioning ${status}: what is deleted is gone. Set versioning to Enabled in the stack file.` }];
    }),
});
