import type { Account } from "../../environment/account";
import type { CiRole } from "./roles";

const issuer = "token.actions.githubusercontent.com";

/** Role -> the GitHub environment whose jobs may take it on. What may run in an environment is set in the repository's settings. */
export const githubEnvironment: Readonly<Record<CiRole, (stack: string) => string>> = {
  reader: (stack) => `${stack}-preview`,
  updater: (stack) => stack,
};

/**
 * Lets one repository's jobs in one environment take the role on, and nobody else. GitHub's token names the environment in
 * `sub` in place of the branch: the environment's own rules say which branches may use it.
 * @param repository as GitHub's tokens name it: `owner/name`, or `owner@1/name@2` with the numbers of both.
 */
export const trustPolicy = (role: CiRole, { id }: Account, stack: string, repository: string) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { Federated: `arn:aws:iam::${id}:oidc-provider/${issuer}` },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: {
        StringEquals: {
          [`${issuer}:aud`]: "sts.amazonaws.com",
          [`${issuer}:sub`]: `repo:${repository}:environment:${githubEnvironment[role](stack)}`,
        },
      },
    },
  ],
});

/** The repository whose jobs a trust policy lets in; undefined when it lets in no one repository's. @param trust as IAM gives it. */
export function repositoryTrusted(trust: unknown): string | undefined {
  const subjects = [...JSON.stringify(trust ?? null).matchAll(/"repo:([^":]+):environment:[^"]*"/g)].map(([, repository]) => repository);
  return subjects.length === 1 && /^[\w.@/-]+$/.test(subjects[0] ?? "") ? subjects[0] : undefined;
}
