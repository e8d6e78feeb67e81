import { strangersIn } from "../../policy/strangers";
import type { Exceptions } from "../../environment/exceptions";
import type { Discovery } from "./match";

/** A row whose resource lets others in than its own account, by a policy that is held as it lives. */
export interface Exposed {
  readonly name: string;
  /** Whom: an account, a service that calls for anybody, or everybody. */
  readonly to: readonly string[];
}

/** Whose exceptions count here too. */
export const rule = "resource-policies-stay-in-the-account";

/** Pure. The pack says the same of what is adopted, once the engine has read it; before that nobody else does. */
export const exposedIn = ({ held = {} }: Pick<Discovery, "held">, accountId: string, { [rule]: excused = {} }: Exceptions): Exposed[] =>
  Object.entries(held).flatMap(([name, { policy }]) => {
    const to = excused[name] === undefined ? strangersIn(policy, accountId) : [];
    return to.length === 0 ? [] : [{ name, to }];
  });
