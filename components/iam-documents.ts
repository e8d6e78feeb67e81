/** What a role may do, as plain records. Pure: the same statements always give the same document. */
export interface Statement {
  /** Where the live document has one: AWS and the provider tell statements apart by it. */
  readonly id?: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

const version = "2012-10-17";

/** One action or resource is written as text, several as a list: the form in which AWS and the provider give it back. */
export const oneOrMore = <T>(values: readonly T[]): T | readonly T[] => (values.length === 1 ? (values[0] as T) : values);

/** An identity policy that allows the statements and nothing else. At most 10,240 characters over all of a role's inline policies. */
export const allow = (...statements: readonly Statement[]): string =>
  JSON.stringify({
    Version: version,
    Statement: statements.map(({ id, actions, resources }) => ({
      ...(id !== undefined && { Sid: id }),
      Effect: "Allow",
      Action: oneOrMore(actions),
      Resource: oneOrMore(resources),
    })),
  });

/** The trust policy of a role that one AWS service may assume. */
export const trust = (service: string): string =>
  JSON.stringify({ Version: version, Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }] });

/** The trust policy of a role that a workflow assumes with the token of an identity provider, if the token is meant for AWS and is of one of these subjects. */
export const trustWorkflows = (provider: { readonly arn: string; readonly issuer: string }, audiences: readonly string[], subjects: string): string =>
  JSON.stringify({
    Version: version,
    Statement: [
      {
        Effect: "Allow",
        Principal: { Federated: provider.arn },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: {
          StringEquals: { [`${provider.issuer}:aud`]: oneOrMore(audiences) },
          StringLike: { [`${provider.issuer}:sub`]: subjects },
        },
      },
    ],
  });
