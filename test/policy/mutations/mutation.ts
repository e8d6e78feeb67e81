import type { Edit } from "../../support/edits";

/** Rule -> what is done to the committed program -> the words in which the rule must object. */
export type Mutations = Readonly<Record<string, Readonly<Record<string, readonly [Edit, RegExp]>>>>;
