import type { Fault } from "../../../environment/fault";
import type { StackName } from "../../support/stacks";

/** One way to get a stack file wrong: the value at `path` becomes `value`, and the reader answers with exactly these faults. */
export interface BadInput {
  readonly stack: StackName;
  readonly title: string;
  readonly path: string;
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

/** A fault that shows at another path than the one that was changed. */
export const at = (path: string, message: string): Fault => ({ path, message });

/** @param faults a message alone is a fault at the changed path itself. */
export const bad = (stack: StackName, title: string, path: string, value: unknown, ...faults: readonly (string | Fault)[]): BadInput => ({
  stack,
  title,
  path,
  value,
  faults: faults.map((fault) => (typeof fault === "string" ? at(path, fault) : fault)),
});
