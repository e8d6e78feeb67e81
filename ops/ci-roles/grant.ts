import type { Account } from "../../environment/account";
import type { Condition, PolicyStatement } from "./document";

/** Actions that are granted on the same resources, and under the same condition. */
export interface Grant {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition?: Condition;
}

/** What CI may do with one type of resource, as the calls that the provider makes for it (its source, at the version in rehearsal/engine/aws/go.mod). */
export interface TypeRights {
  /** To read one. */
  readonly read: readonly Grant[];
  /** To change one in place. Empty where every change would be a replacement, or is a person's to make. */
  readonly update: readonly Grant[];
  /** To make one: only for a type that some stack's ledger lists under `create`. */
  readonly create: readonly Grant[];
  /** To delete one, or to take it out of use on the way there. Denied on every resource, whoever else may grant it. */
  readonly lose: readonly string[];
}

/** Pulumi type -> rights. */
export type Rights = (account: Account) => Readonly<Record<string, TypeRights>>;

export const grant = (resources: readonly string[], actions: readonly string[], condition?: Condition): Grant =>
  condition === undefined ? { actions, resources } : { actions, resources, condition };

/** The app's roles. A path stands before the name: /service-role/ of what a console made. */
export const appRoles = ({ id }: Pick<Account, "id">): readonly string[] => [`arn:aws:iam::${id}:role/bluemoxon-*`, `arn:aws:iam::${id}:role/*/bluemoxon-*`];

/** Where AWS names no resource of an action: lists and most descriptions. */
export const anywhere = ["*"];

/** One Allow for each set of resources and condition. @param sid begins each statement's id; a number follows. */
export function allowed(sid: string, grants: readonly Grant[]): PolicyStatement[] {
  const byScope = new Map<string, Grant>();
  for (const { actions, resources, condition } of grants) {
    const scope = JSON.stringify([resources, condition]);
    byScope.set(scope, grant(resources, [...(byScope.get(scope)?.actions ?? []), ...actions], condition));
  }
  return [...byScope.values()].map(({ actions, resources, condition }, index) => ({
    Sid: `${sid}${index + 1}`,
    Effect: "Allow",
    Action: [...new Set(actions)].sort(),
    Resource: resources,
    ...(condition === undefined ? {} : { Condition: condition }),
  }));
}
