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

/** Operator -> condition key -> the values, any of which holds. */
export type Condition = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export const policyDocument = (...statements: readonly PolicyStatement[]): PolicyDocument => ({ Version: "2012-10-17", Statement: statements });
