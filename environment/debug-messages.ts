import * as log from "@pulumi/pulumi/log";

/** Set to anything, it brings the messages back that {@link withoutDebugMessages} leaves out. */
const variable = "DEBUG_MESSAGES";

/**
 * The SDK tells the engine three times of each resource what it is doing, in a call of its own each time and each after the one before: three of
 * four calls that a program makes. The engine shows them where somebody has typed --debug, which no program is told of. None is sent, unless
 * somebody asks for them by the variable as well.
 */
export function withoutDebugMessages(): void {
  if (process.env[variable] === undefined) Object.assign(log, { debug: () => Promise.resolve() });
}
