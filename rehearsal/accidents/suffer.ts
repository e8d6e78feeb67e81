import type { Stacks } from "../stage/stage";
import type { Accident } from "./accident";
import type { Lock } from "./lock";
import { locksInState, unlocked } from "./locks-in-state";
import { Scene } from "./scene";

/** How an accident ended. */
export interface Aftermath {
  readonly name: string;
  readonly locks: readonly Lock[];
  /** Nothing that lives in either account was lost, changed or doubled, and no lock was lost in the state. */
  readonly survived: boolean;
  readonly harms: readonly string[];
  /** What the commands said. */
  readonly message: string;
}

/**
 * Lets an accident befall production, in copies of both accounts.
 * @param prepare what is done to the copies and the workspace before the locks are counted on.
 */
export async function suffer(
  accident: Accident,
  { prod, staging }: Stacks,
  armed: ReadonlySet<Lock>,
  prepare: (scene: Scene) => Promise<void> = () => Promise.resolve(),
): Promise<Aftermath> {
  const scene = await Scene.set(prod, staging, armed);
  await prepare(scene);
  const locks = await locksInState(prod);
  await accident.befall(scene);
  await scene.count();
  scene.harms.push(...unlocked(locks, await locksInState(prod), scene.workspace.retiring));
  const message = scene.commands.map(({ stdout, stderr }) => `${stdout}\n${stderr}`.trim()).join("\n---\n");
  return { name: accident.name, locks: [...armed], survived: scene.harms.length === 0, harms: scene.harms, message };
}

/** Says what differs from how the accident shall end with all locks on; nothing when it ended so. */
export function unlikeExpected({ ends }: Accident, { survived, harms, message }: Aftermath): string | undefined {
  if (!survived) return `it was not survived:\n  ${harms.join("\n  ")}\n${message}`;
  if (ends.kind === "refused" && !ends.says.test(message)) return `the refusal does not say ${String(ends.says)}:\n${message}`;
  return undefined;
}
