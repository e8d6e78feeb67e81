import { isAbsolute, relative } from "node:path";
import { inspect } from "node:util";
import { RunError } from "@pulumi/pulumi";

/** Where a text is in its file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with what a stack file states: where it stands, and what to do about it. */
export interface Fault {
  /** Path of the value in the stack file, as `network.subnets.private-a.cidr`. */
  readonly path: string;
  /** What is wrong, and the next step. */
  readonly message: string;
  /** Absent where nobody knows the file, or where the whole of it is meant. */
  readonly at?: Place | undefined;
  /** The file in which it stands, where that is not the one that was asked for: a section may have one of its own. */
  readonly file?: string | undefined;
}

/**
 * A refusal meant for the person at the keyboard: what, where, and the next step. The engine shows a RunError as its message
 * alone, but the SDK inspects every error before it looks, with all that hangs on it: seconds of work for nothing.
 */
export class Refusal extends RunError {
  [inspect.custom](): string {
    return this.message;
  }
}

/** Thrown once with every fault found, so that one edit can mend them all. Nothing has been asked of AWS by then. @param file which has them. */
export class EnvironmentError extends Refusal {
  constructor(
    readonly faults: readonly Fault[],
    file = "The stack file",
  ) {
    const placed = ({ at, file: own = file }: Fault): string => (at === undefined ? "" : `${near(own)}:${at.line}:${at.column} `);
    const lines = faults.map((fault) => `  ${placed(fault)}${fault.path === "" ? "" : `${fault.path}: `}${fault.message}`);
    super(`${file} has ${faults.length} fault(s); nothing was changed (docs/refusals.md).\n${lines.join("\n")}`);
  }
}

/** As a terminal and an editor take it: from where one is, if it lies there. */
function near(file: string): string {
  const way = isAbsolute(file) ? relative(process.cwd(), file) : file;
  return way.startsWith("..") ? file : way;
}
