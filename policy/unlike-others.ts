import { allowedDifferences } from "../environment/differences";
import { type Unlike, unlikeFacts } from "../environment/parity";
import type { ContextSource } from "./context";
import { otherStacks } from "./other-stacks";
import { told } from "./told";

/** A fact in which the running stack is unlike another one, though no line of environment/differences.yaml lets it be. */
export interface UnlikeOther extends Unlike {
  /** The other one's stack file. */
  readonly file: string;
}

/** The running stack beside the others, once a run. @throws what {@link otherStacks} and the facts throw, to each who asks. */
export function unlikeOthers(context: ContextSource, differences = allowedDifferences): () => readonly UnlikeOther[] {
  let known: readonly UnlikeOther[] | undefined;
  return () => (known ??= compared());

  function compared(): readonly UnlikeOther[] {
    const { facts } = context();
    const allowed = told(differences);
    return otherStacks(facts.account.id).flatMap(({ file, facts: others }) => unlikeFacts(facts, others, allowed).map((unlike) => ({ ...unlike, file })));
  }
}
