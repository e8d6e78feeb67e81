/**
 * The names of the hooks that hold a resource, by the moment at which the engine runs them. They lie in every state: a name that changes
 * leaves every resource waiting for a hook that nobody registers.
 */
export const hookNames = {
  beforeDelete: "refuse-delete",
  beforeCreate: "refuse-create",
  beforeUpdate: "refuse-update",
  /** Of what the stack makes itself. */
  beforeMaking: "refuse-early-create",
} as const;

const mark = "refused: ";

/** What a hook says when it refuses. The name comes first, so that a reader of the engine's words can tell who it is about. */
export const refusing = (why: string): string => `${mark}${why}`;

/** The resource and the reason in what the engine passes on of a hook's words; undefined when they are not a hook's. */
export function refusedIn(message: string): { readonly name: string; readonly why: string } | undefined {
  const match = /refused: (\S+) (.+)$/s.exec(message.trim());
  return match?.[1] === undefined || match[2] === undefined ? undefined : { name: match[1], why: match[2] };
}
