import type { Account } from "../../environment/account";
import { type PolicyDocument, type PolicyStatement, policyDocument } from "./document";
import { type TypeRights, allowed } from "./grant";
import { loseNothing } from "./never-lost";
import { rights } from "./rights";
import { leavePlans, readPlans, readState, writeState } from "./state";

/** The two roles that CI takes on in each account. Their names lie outside `bluemoxon-*`, which is what the updater may change. */
export const roleNames = { reader: "ci-bluemoxon-reader", updater: "ci-bluemoxon-updater" } as const;
export type CiRole = keyof typeof roleNames;

/** For a preview, the gate and the drift check: reads every resource and the state, and may leave a plan for the updater. */
export const readerPolicy = (account: Account): PolicyDocument =>
  policyDocument(...allowed("Read", [...granted(account, "read"), ...readState(account)]), ...allowed("LeavePlan", leavePlans(account)), ...loseNothing);

/** For the update itself: also makes and changes what a phase allows, and can delete nothing but the engine's own lock. */
export const updaterPolicy = (account: Account): PolicyDocument =>
  policyDocument(
    ...allowed("Read", [...granted(account, "read"), ...readState(account), ...readPlans(account)]),
    ...allowed("Change", [...granted(account, "update"), ...granted(account, "create"), ...writeState(account)]),
    ...loseNothing,
    keepOwnRights(account),
  );

const granted = (account: Account, what: "read" | "update" | "create"): TypeRights["read"] => Object.values(rights(account)).flatMap((row) => row[what]);

/** Whoever could change its own role would have no limits. */
const keepOwnRights = ({ id }: Account): PolicyStatement => ({
  Sid: "KeepOwnRights",
  Effect: "Deny",
  Action: ["iam:*"],
  Resource: [`arn:aws:iam::${id}:role/ci-bluemoxon-*`, `arn:aws:iam::${id}:oidc-provider/*`],
});

export const permissions: Readonly<Record<CiRole, (account: Account) => PolicyDocument>> = { reader: readerPolicy, updater: updaterPolicy };
