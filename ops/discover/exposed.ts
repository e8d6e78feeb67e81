import type { Exceptions } from "../../environment/exceptions";
import { resourcePoliciesRule } from "../../policy/rules/resource-policies-stay-in-the-account";
import { strangersIn } from "../../policy/strangers";
import type { Discovery } from "./match";

/** A row whose resource lets others in than its own account, by a policy that is held as it lives. */
export interface Exposed {
  readonly name: string;
  /** Whom: an account, a service that calls for anybody, or everybody. */
  readonly to: readonly string[];
}

/** Pure. The pack says the same of what is adopted, once the engine has read it; before that nobody else does. Who is excused from its rule is excused here. */
export const exposedIn = ({ held = {} }: Pick<Discovery, "held">, accountId: string, { [resourcePoliciesRule]: excused = {} }: Exceptions): Exposed[] =>
  Object.entries(held).flatMap(([name, { policy }]) => {
    const to = excused[name] === undefined ? strangersIn(policy, accountId) : [];
    return to.length === 0 ? [] : [{ name, to }];
  });
