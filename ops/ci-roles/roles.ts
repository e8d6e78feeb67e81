import { awsTypes } from "../../aws";
import { type Grant, grant } from "../../aws/rights";
import { topics } from "../../aws/sns/topics";
import type { Account } from "../../environment/account";
import { type PolicyDocument, type PolicyStatement, allowed, policyDocument } from "./document";
import { lookAround } from "./looking";
import { loseNothing } from "./never-lost";
import { leavePlans, readPlans, readState, writeState } from "./state";

/** The two roles that CI takes on in each account. Their names lie outside `bluemoxon-*`, which is what the updater may change. */
export const roleNames = { reader: "ci-bluemoxon-reader", updater: "ci-bluemoxon-updater" } as const;
export type CiRole = keyof typeof roleNames;

const granted = (account: Account, what: "read" | "update" | "create"): readonly Grant[] => awsTypes.flatMap(({ rights }) => rights[what]?.(account) ?? []);

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
 * Policies of their own: all that a role reads is more than it holds inline beside what it changes. AWS takes at most 6,144
 * characters without white space in one, and ten on a role. The last is lock L9.
 */
export const managedPolicies = {
  "ci-bluemoxon-read": (account) => policyDocument(...allowed("Read", granted(account, "read"))),
  "ci-bluemoxon-look-around": (account) => policyDocument(...allowed("Look", lookAround(account))),
  "ci-bluemoxon-lose-nothing": (account) => policyDocument(...loseNothing, ...keepOwnRights(account)),
} as const satisfies Readonly<Record<string, (account: Account) => PolicyDocument>>;

/** Which of them a role has. Whoever updates has no need to look around. */
export const attached: Readonly<Record<CiRole, readonly (keyof typeof managedPolicies)[]>> = {
  reader: ["ci-bluemoxon-read", "ci-bluemoxon-look-around", "ci-bluemoxon-lose-nothing"],
  updater: ["ci-bluemoxon-read", "ci-bluemoxon-lose-nothing"],
};

/** In the app's own topics: docs/ci.md says which hear of it. */
const tellNights = (account: Account): readonly Grant[] => [grant(topics(account), ["sns:Publish"])];

/** What one role has inline, at most 10,240 characters: both read the state, the reader leaves a plan and tells what a night has found, the updater does it and what a phase allows. */
export const ownPolicies: Readonly<Record<CiRole, (account: Account) => PolicyDocument>> = {
  reader: (account) =>
    policyDocument(...allowed("ReadState", readState(account)), ...allowed("LeavePlan", leavePlans(account)), ...allowed("TellNights", tellNights(account))),
  updater: (account) =>
    policyDocument(
      ...allowed("ReadState", readState(account)),
      ...allowed("ReadPlan", readPlans(account)),
      ...allowed("Change", [...granted(account, "update"), ...granted(account, "create"), ...writeState(account)]),
    ),
};

/** All that a role may and may not do. */
export const permissions = (role: CiRole, account: Account): PolicyDocument =>
  policyDocument(...[...attached[role].map((name) => managedPolicies[name]), ownPolicies[role]].flatMap((policy) => policy(account).Statement));
