import { types } from "../../aws";
import { bucketsWith } from "../buckets";
import { type Finding, stackRule } from "../rule";

interface Rule {
  readonly applyServerSideEncryptionByDefault?: { readonly sseAlgorithm?: string };
}

export const bucketsAreEncrypted = stackRule({
  name: "buckets-are-encrypted",
  description: "Every bucket states how S3 encrypts what is put into it.",
  judge: (stack) =>
    bucketsWith(stack, types.bucketServerSideEncryptionConfiguration.token).flatMap(({ bucket, setting }): Finding[] => {
      const rules = (setting?.props["rules"] ?? []) as readonly Rule[];
      return rules.some(({ applyServerSideEncryptionByDefault: by }) => (by?.sseAlgorithm ?? "") !== "")
        ? []
        : [{ name: bucket.name, fault: `${bucket.name} states no encryption. Give it one, AES256 at least.` }];
    }),
});
