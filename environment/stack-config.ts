import * as pulumi from "@pulumi/pulumi";

/** The running stack's configuration as plain values: Pulumi hands objects over as JSON text. */
export function stackConfig(): Record<string, unknown> {
  return Object.fromEntries(Object.entries(pulumi.runtime.allConfig()).map(([key, value]) => [key, parsed(value)]));
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    // A plain word is not JSON; the reader then says which type it expected at that key.
    return value;
  }
}
