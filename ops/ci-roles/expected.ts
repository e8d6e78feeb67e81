import type { Account } from "../../environment/account";
import { type CiRole, attached, managedPolicies, ownPolicies, roleNames } from "./roles";
import { trustPolicy } from "./trust";

/** How CI's roles and their policies stand in an account, or should. Documents are as IAM stores them: statements in any order, one text or a list. */
export interface RolesInAccount {
  readonly roles: Readonly<Record<string, RoleInAccount>>;
  /** Name of a policy of the account's own -> its document in force. */
  readonly policies: Readonly<Record<string, unknown>>;
}

export interface RoleInAccount {
  /** Who may take it on. */
  readonly trust: unknown;
  /** Name of an inline policy -> its document. */
  readonly inline: Readonly<Record<string, unknown>>;
  /** ARNs of the policies that are attached. */
  readonly attached: readonly string[];
  /** ARN of what limits the role besides, which docs/ci.md doesn't ask for. */
  readonly boundary?: string;
}

/** The inline policy's name, as docs/ci.md makes it. */
export const inlineName = "ci";

/** As docs/ci.md makes them. @param repository of each role, as GitHub's tokens name it. */
export const expectedRoles = (account: Account, stack: string, repository: (role: CiRole) => string): RolesInAccount => ({
  roles: Object.fromEntries(
    (Object.keys(roleNames) as CiRole[]).map((role) => [
      roleNames[role],
      {
        trust: trustPolicy(role, account, stack, repository(role)),
        inline: { [inlineName]: ownPolicies[role](account) },
        attached: attached[role].map((name) => `arn:aws:iam::${account.id}:policy/${name}`),
      },
    ]),
  ),
  policies: Object.fromEntries(Object.entries(managedPolicies).map(([name, document]) => [name, document(account)])),
});
