import type { PolicyResource } from "@pulumi/policy";
import { types } from "../../aws";
import { bucketsWith } from "../buckets";
import { type Finding, stackRule } from "../rule";
import type { StackIndex } from "../stack-index";

const switches = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

interface Grant {
  readonly grantee?: { readonly uri?: string };
}

export const bucketsArePrivate = stackRule({
  name: "buckets-are-private",
  description: "Every bucket blocks public access by all four switches, and no access control list names everybody.",
  judge: (stack) => [...openBuckets(stack), ...publicLists(stack)],
});

const openBuckets = (stack: StackIndex): Finding[] =>
  bucketsWith(stack, types.bucketPublicAccessBlock.token).flatMap(({ bucket, setting }) => {
    const off = switches.filter((each) => setting?.props[each] !== true);
    return off.length === 0 ? [] : [{ name: bucket.name, fault: `${bucket.name} has ${off.join(", ")} off. Set publicAccess to blocked in the stack file.` }];
  });

const publicLists = (stack: StackIndex): Finding[] =>
  stack
    .ofType(types.bucketAcl.token)
    .filter(isPublic)
    .map(({ name }) => ({ name, fault: `${name} lets everybody in. Name the canonical users who need it.` }));

/** S3 calls everybody a group: AllUsers, or AuthenticatedUsers, which is everybody with any account. */
function isPublic({ props }: PolicyResource): boolean {
  const { grants = [] } = (props["accessControlPolicy"] ?? {}) as { readonly grants?: readonly Grant[] };
  return (
    /^(public-read|authenticated-read)/.test(String(props["acl"] ?? "")) || grants.some(({ grantee }) => /\/(All|Authenticated)Users$/.test(grantee?.uri ?? ""))
  );
}
