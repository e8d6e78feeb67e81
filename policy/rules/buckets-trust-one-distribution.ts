import { types } from "../../aws";
import { allowedBy } from "../grants";
import { confinedToAccount, confines } from "../iam/condition";
import type { Statement } from "../iam/document";
import { isExact } from "../iam/pattern";
import { type Principal, isOfAccount, nameOf } from "../iam/principal";
import { type Finding, twofoldRule } from "../rule";
import type { StackIndex } from "../stack-index";

const bucketPolicy = types.bucketPolicy.token;
const cloudFront = "cloudfront.amazonaws.com";

/** What of this stack a bucket may be opened to. */
interface Own {
  readonly accountId: string;
  /** True for a distribution's ARN, or an origin access identity as a principal. */
  readonly has: (name: string) => boolean;
}

/** Without the condition any distribution of any account could read the bucket through CloudFront. */
export const bucketsTrustOneDistribution = twofoldRule({
  name: "buckets-trust-one-distribution",
  description: "A bucket policy opens a bucket to distributions of this stack by name, and to this account; to everybody never.",
  types: [bucketPolicy],
  judge: ({ name, props }, { facts }) => {
    const open = openedTo(props["policy"], alone(facts.account.id));
    return open.length === 0
      ? undefined
      : `${name} opens its bucket to ${open.map(nameOf).join(", ")} without naming who may read. Add a condition AWS:SourceArn with the distribution's ARN.`;
  },
  judgeStack: (stack, { facts }) => {
    const own = { accountId: facts.account.id, has: (name: string) => names.has(name) };
    const names = readersOf(stack);
    return stack.ofType(bucketPolicy).flatMap(({ name, props }): Finding[] => {
      if (openedTo(props["policy"], alone(own.accountId)).length > 0) return [];
      const foreign = openedTo(props["policy"], own);
      const whom = foreign.map(nameOf).join(", ");
      return foreign.length === 0
        ? []
        : [{ name, fault: `${name} opens its bucket to ${whom} for what is not of this stack. Name the stack's own distributions.` }];
    });
  },
});

/** All that a resource shows alone: that somebody is named. Whether that is this stack's own is to be seen beside the others. */
const alone = (accountId: string): Own => ({ accountId, has: isExact });

/** As whom or for whom CloudFront reads for this stack. */
function readersOf(stack: StackIndex): ReadonlySet<unknown> {
  const distributions = stack.ofType(types.distribution.token).map(({ props }) => props["arn"] as unknown);
  const identities = stack.ofType(types.originAccessIdentity.token).flatMap(({ props }) => [props["iamArn"], props["s3CanonicalUserId"]] as unknown[]);
  return new Set([...distributions, ...identities]);
}

const openedTo = (policy: unknown, own: Own): readonly Principal[] =>
  allowedBy(policy).flatMap((statement) => statement.principals.filter((principal) => !isOwn(statement, principal, own)));

function isOwn(statement: Statement, principal: Principal, { accountId, has }: Own): boolean {
  const forItsOwn = confines(statement, ["aws:sourcearn"], has);
  switch (principal.kind) {
    case "everybody":
      return forItsOwn;
    case "Service":
      return forItsOwn || (principal.name !== cloudFront && confinedToAccount(statement, accountId));
    case "AWS":
    case "CanonicalUser":
    case "Federated":
      return isOfAccount(principal, accountId) || has(principal.name);
  }
}
