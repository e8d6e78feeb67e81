import type { Account } from "../../environment/account";
import { type PolicyDocument, type PolicyStatement, policyDocument } from "./document";
import { type TypeRights, allowed } from "./grant";
import { loseNothing } from "./never-lost";
import { rights } from "./rights";
import { leavePlans, readPlans, readState, writeState } from "./state";

/** The two roles that CI takes on in each account. Their names lie outside `bluemoxon-*`, which is what the updater may change. */
export const roleNames = { reader: "ci-bluemoxon-reader", updater: "ci-bluemoxon-updater" } as const;
export type CiRole = keyof typeof roleNames;

const granted = (account: Account, what: "read" | "update" | "create"): TypeRights["read"] => Object.values(rights(account)).flatMap((row) => row[what]);

/** Whoever could change its own role, a policy on it, or who is let in, would have no limits. The program reads the provider, so reading it stays. */
const keepOwnRights = ({ id }: Account): readonly PolicyStatement[] => [
  { Sid: "KeepOwnRights", Effect: "Deny", Action: ["iam:*"], Resource: [`arn:aws:iam::${id}:role/ci-bluemoxon-*`, `arn:aws:iam::${id}:policy/ci-bluemoxon-*`] },
  {
    Sid: "KeepWhoIsLetIn",
    Effect: "Deny",
    Action: ["iam:Add*", "iam:Create*", "iam:Tag*", "iam:Untag*", "iam:Update*"],
    Resource: [`arn:aws:iam::${id}:oidc-provider/*`],
  },
];

/**
 * Policies of their own, attached to both roles: all that either reads is more than a role holds inline beside what it changes. AWS
 * takes at most 6,144 characters without white space in one. The second is lock L9.
 */
export const sharedPolicies = {
  "ci-bluemoxon-read": (account) => policyDocument(...allowed("Read", [...granted(account, "read"), ...readState(account)])),
  "ci-bluemoxon-lose-nothing": (account) => policyDocument(...loseNothing, ...keepOwnRights(account)),
} as const satisfies Readonly<Record<string, (account: Account) => PolicyDocument>>;

/** What one role has inline, at most 10,240 characters: the reader leaves a plan, the updater does it and what a phase allows. */
export const ownPolicies: Readonly<Record<CiRole, (account: Account) => PolicyDocument>> = {
  reader: (account) => policyDocument(...allowed("LeavePlan", leavePlans(account))),
  updater: (account) =>
    policyDocument(
      ...allowed("ReadPlan", readPlans(account)),
      ...allowed("Change", [...granted(account, "update"), ...granted(account, "create"), ...writeState(account)]),
    ),
};

/** All that a role may and may not do. */
export const permissions = (role: CiRole, account: Account): PolicyDocument =>
  policyDocument(...[...Object.values(sharedPolicies), ownPolicies[role]].flatMap((policy) => policy(account).Statement));
