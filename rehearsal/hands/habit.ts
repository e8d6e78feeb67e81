/** One thing that hands do otherwise than a careful call, as the world's accounts/hands does it, and what whoever adopts it has to write. */
export interface Habit {
  /** Of the module in the world. */
  readonly name: string;
  /** What an adoption by production's own stack file is refused for: `<logical name>: <path>`, or the whole reason where it is no path. */
  readonly refused: readonly string[];
  /** What discover tells of it: rows that no engine can import or that are another id's, ids in no list. */
  readonly told?: readonly RegExp[];
  /** What has to be settled of that before there is anything to judge; written as `facts`. */
  readonly first?: Readonly<Record<string, unknown>>;
  /** Paths in which production then differs from staging, for environment/differences.yaml. */
  readonly differences: readonly string[];
  /** Path in the stack file -> what has to stand there instead; undefined takes it out. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A row by which a property is held as it lives. */
export const held = (...paths: readonly string[]) => paths.map((path) => ({ path, reason: "Hands made it so; nothing here states it." }));
