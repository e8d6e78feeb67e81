import type { Aftermath } from "../accidents/suffer";
import type { AnyStack } from "../accounts/account";
import type { Stacks } from "../stage/stage";
import type { RehearsedStack } from "../stage/stack";
import type { StackFigures } from "../report/summary";

/** What the stories act on, and where they leave their figures. */
export interface Rehearsal extends Stacks {
  readonly figures: Readonly<Record<AnyStack, StackFigures>>;
  /** How each accident ended, in order. */
  readonly accidents: Aftermath[];
}

/** One chapter of the main job. It asserts, and throws when reality differs. */
export interface Story {
  /** A sentence that is true once the story has passed. */
  readonly name: string;
  readonly run: (rehearsal: Rehearsal) => Promise<void>;
}

/** Stories that build on one another, in order. */
export type Lane = readonly Story[];

/**
 * A part of the main job; it begins when the one before has ended. `accounts`: the lanes run side by side, the others giving way to the first, and what they do stays.
 * `copies`: every story has copies of both accounts for itself, and leaves no trace.
 */
export type Act = { readonly kind: "accounts"; readonly lanes: readonly Lane[] } | { readonly kind: "copies"; readonly stories: readonly Story[] };

export const stacksOf = ({ staging, prod }: Stacks): readonly RehearsedStack[] => [staging, prod];

/** The same chapter in both accounts at once: they share nothing. */
export async function inBoth(rehearsal: Stacks, chapter: (stack: RehearsedStack) => Promise<void>): Promise<void> {
  await Promise.all(stacksOf(rehearsal).map(chapter));
}
