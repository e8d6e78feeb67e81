/** What a role may do, as plain records. Pure: the same statements always give the same document. */
export interface Statement {
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
    Statement: statements.map(({ actions, resources }) => ({ Effect: "Allow", Action: oneOrMore(actions), Resource: oneOrMore(resources) })),
  });

/** The trust policy of a role that one AWS service may assume. */
export const trust = (service: string): string =>
  JSON.stringify({ Version: version, Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }] });
