import type { Scene } from "./scene";

/** One known way of losing or spoiling what lives. */
export interface Accident {
  /** What somebody does, as a clause: "a room is dropped from the program". */
  readonly name: string;
  /**
   * How it ends with all locks on. `refused`: every command says no, and the words are these. `harmless`: the commands go
   * through, because the program is built so that they can't hurt.
   */
  readonly ends: { readonly kind: "refused"; readonly says: RegExp } | { readonly kind: "harmless" };
  /** Does it. Changes to files befall a copy of the project, changes to AWS a copy of the account. */
  readonly befall: (scene: Scene) => Promise<void>;
}
