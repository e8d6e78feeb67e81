import { type Condition, type Grant, grant } from "../../aws/rights";

/** An IAM policy document in AWS's own words, as `aws iam put-role-policy` takes it. */
export interface PolicyDocument {
  readonly Version: "2012-10-17";
  readonly Statement: readonly PolicyStatement[];
}

export type PolicyStatement = Scope & {
  /** Letters and digits only, or AWS refuses the document. */
  readonly Sid: string;
  readonly Effect: "Allow" | "Deny";
  readonly Action: readonly string[];
  readonly Condition?: Condition;
};

type Scope = { readonly Resource: readonly string[]; readonly NotResource?: never } | { readonly NotResource: readonly string[]; readonly Resource?: never };

export const policyDocument = (...statements: readonly PolicyStatement[]): PolicyDocument => ({ Version: "2012-10-17", Statement: statements });

/** One Allow for each set of resources and condition. @param sid begins each statement's id; a number follows. */
export function allowed(sid: string, grants: readonly Grant[]): PolicyStatement[] {
  const byScope = new Map<string, Grant>();
  for (const { actions, resources, condition } of grants) {
    const scope = JSON.stringify([resources, condition]);
    byScope.set(scope, grant(resources, [...(byScope.get(scope)?.actions ?? []), ...actions], condition));
  }
  return [...byScope.values()].map(({ actions, resources, condition }, index) => ({
    Sid: `${sid}${index + 1}`,
    Effect: "Allow",
    Action: [...new Set(actions)].sort(),
    Resource: resources,
    ...(condition === undefined ? {} : { Condition: condition }),
  }));
}
