import * as pulumi from "@pulumi/pulumi";
import { runningConfig } from "./running-source";

/** The running stack's configuration as plain values: Pulumi hands objects over as JSON text. */
export function stackConfig(): Record<string, unknown> {
  return Object.fromEntries(Object.entries(pulumi.runtime.allConfig()).map(([key, value]) => [key, parsed(value)]));
}

/** The same with the sections that stand in files of their own. The stack's name is asked here, to find those files, and handed to nobody. */
export const wholeStackConfig = () => runningConfig(pulumi.getStack(), stackConfig());

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    // A plain word is not JSON; the reader then says which type it expected at that key.
    return value;
  }
}
