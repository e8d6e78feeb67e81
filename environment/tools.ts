import { requirePulumiVersion } from "@pulumi/pulumi";
import { Refusal } from "./fault";
import { nodeFault } from "../start/requirements";

/**
 * The CLIs that may run this program, as a semver range; Pulumi.yaml states the same, for the commands that run no program. The oldest is
 * the one that is rehearsed. One before 3.252 deletes imported resources on the second run.
 */
export const requiredEngine = ">=3.276.0";

/** The oldest of them, as a person reads it. */
export const oldestEngine = requiredEngine.replace(">=", "");

/** @throws Refusal when the CLI that runs the program is older. Pulumi.yaml says it as well; a CLI from before that key existed does not read it. */
export async function requireEngine(): Promise<void> {
  try {
    await requirePulumiVersion(requiredEngine);
  } catch (error) {
    throw new Refusal(
      `${(error as { details?: string }).details ?? (error as Error).message}. Install pulumi ${oldestEngine} or newer: pulumi.com/docs/install`,
    );
  }
}

/** @throws Refusal when this Node.js is older than what is rehearsed. `pulumi` starts the program with the first one on the PATH. */
export function requireNode(version?: string, path?: string): void {
  const fault = nodeFault(version, path);
  if (fault !== undefined) throw new Refusal(fault);
}
