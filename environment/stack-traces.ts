import { ResourceError, RunError } from "@pulumi/pulumi";

/** Set to anything, it brings the places back that {@link withoutStackTraces} leaves out. */
const variable = "STACK_TRACES";

/**
 * The SDK takes a stack for each of the thousands of promises it makes, and each frame costs a search in a source map: a tenth of a preview
 * and more. None is taken, unless somebody asks where an error comes from. The engine starts the program without, by Pulumi.yaml, so that the
 * loading of the SDK takes none either. For each resource the SDK takes one all the same, whatever the limit: of that no frame is told.
 */
export function withoutStackTraces(): void {
  if (process.env[variable] !== undefined) {
    Error.stackTraceLimit = frames;
    return;
  }
  Error.stackTraceLimit = 0;
  Error.prepareStackTrace = (error) => String(error);
}

/** What Node.js keeps of it, as values that can be put back. */
interface Traces {
  readonly stackTraceLimit: number;
  readonly prepareStackTrace?: ((error: Error, frames: NodeJS.CallSite[]) => unknown) | undefined;
}

/** Enough to see through the SDK's own. */
const frames = 50;

/** The same while `body` runs, in a process that does other things as well. */
export async function withoutStackTracesIn<T>(body: () => Promise<T>): Promise<T> {
  const { stackTraceLimit, prepareStackTrace } = Error as Traces;
  withoutStackTraces();
  try {
    return await body();
  } finally {
    Object.assign(Error, { stackTraceLimit, prepareStackTrace });
  }
}

/** Runs the program. An error that is none of its refusals is a fault of the program itself, and says how to be told its place. */
export async function explained<T>(program: () => Promise<T>): Promise<T> {
  try {
    return await program();
  } catch (error) {
    if (error instanceof Error && !(error instanceof RunError) && !ResourceError.isInstance(error) && process.env[variable] === undefined)
      error.stack = `${error.name}: ${error.message}\nThis is a fault of the program. To see its place, run the command again with ${variable}=1 before it`;
    throw error;
  }
}
