import type { Aftermath } from "./accidents/suffer";
import type { RehearsedStack } from "./stack";
import type { StackFigures } from "./summary";

/** What the stories act on, and where they leave their figures. */
export interface Rehearsal {
  readonly staging: RehearsedStack;
  readonly prod: RehearsedStack;
  readonly figures: Readonly<Record<"staging" | "prod", StackFigures>>;
  /** How each accident ended, in order. */
  readonly accidents: Aftermath[];
}

/** One chapter of the main job. It asserts, and throws when reality differs. Stories run in order; each builds on those before. */
export interface Story {
  /** A sentence that is true once the story has passed. */
  readonly name: string;
  /** True of a story that leaves no trace: the others need not stop when it fails. */
  readonly isAside?: boolean;
  readonly run: (rehearsal: Rehearsal) => Promise<void>;
}

export const stacksOf = ({ staging, prod }: Rehearsal): readonly RehearsedStack[] => [staging, prod];

/** The same chapter in both accounts at once: they share nothing. */
export async function inBoth(rehearsal: Rehearsal, chapter: (stack: RehearsedStack) => Promise<void>): Promise<void> {
  await Promise.all(stacksOf(rehearsal).map(chapter));
}
