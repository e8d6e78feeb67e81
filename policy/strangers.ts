import { allowedBy } from "./grants";
import { confinedToAccount } from "./iam/condition";
import { isOfAccount, nameOf } from "./iam/principal";

/** Whom a resource's policy lets in besides its own account and services on its behalf. Without a policy the account alone may use it: AWS's default. Pure. */
export const strangersIn = (policy: unknown, accountId: string): readonly string[] =>
  (policy ?? "") === ""
    ? []
    : allowedBy(policy).flatMap((statement) =>
        confinedToAccount(statement, accountId) ? [] : statement.principals.filter((principal) => !isOfAccount(principal, accountId)).map(nameOf),
      );
