import { types } from "../../aws";
import { allowedBy } from "../grants";
import type { Statement } from "../iam/document";
import { type Principal, isOfAccount, nameOf } from "../iam/principal";
import { propertyRule } from "../rule";

/** An account that is not this one may give the right on to whom it likes, so a condition beside it does not help. */
export const trustPoliciesNameTheirPrincipals = propertyRule({
  name: "trust-policies-name-their-principals",
  description: "A role is assumed by AWS services by name, and by identities and identity providers of its own account; by nobody else.",
  types: [types.role.token],
  judge: ({ name, props }, { facts }) => {
    const strangers = allowedBy(props["assumeRolePolicy"]).flatMap((trust) => strangersIn(trust, facts.account.id));
    return strangers.length === 0
      ? undefined
      : `${name} may be assumed by ${strangers.map(nameOf).join(", ")}. Name a service, or a principal of this account.`;
  },
});

const strangersIn = ({ principals }: Statement, accountId: string): readonly Principal[] =>
  principals.filter((principal) => !isService(principal) && !isOfAccount(principal, accountId));

const isService = (principal: Principal): boolean => principal.kind === "Service" && /^[a-z0-9.-]+\.amazonaws\.com$/.test(principal.name);
