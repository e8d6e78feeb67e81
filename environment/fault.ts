import { RunError } from "@pulumi/pulumi";

/** One thing wrong with what a stack file states: where it stands, and what to do about it. */
export interface Fault {
  /** Path of the value in the stack file, as `network.subnets.private-a.cidr`. */
  readonly path: string;
  /** What is wrong, and the next step. */
  readonly message: string;
}

/**
 * Thrown once with every fault found, so that one edit can mend them all. Nothing has been asked of AWS by then. A RunError
 * is shown by the engine as its message alone.
 */
export class EnvironmentError extends RunError {
  constructor(readonly faults: readonly Fault[]) {
    const lines = faults.map(({ path, message }) => `  ${path}: ${message}`);
    super(`The stack file has ${faults.length} fault(s); nothing was changed.\n${lines.join("\n")}`);
  }
}
