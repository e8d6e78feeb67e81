/**
 * IAM's wildcards: `*` is any text, `?` any one character (IAM user guide, "Resource"). A policy variable, as ${aws:username},
 * is filled in at the request: nobody knows here with what, so it is taken for any text.
 */
const withoutVariables = (pattern: string): string => pattern.replace(/\$\{[^}]*\}/g, "*");

/** True when a text stands for itself alone. */
export const isExact = (pattern: string): boolean => !/[*?]|\$\{/.test(pattern);

/** True when there is a text that both patterns cover; one of them may be a plain text. Case counts, as it does in an ARN. */
export function overlap(one: string, other: string): boolean {
  const [a, b] = [withoutVariables(one), withoutVariables(other)];
  // From the ends backwards: `meets[j]` says whether what is left of `a`, and of `b` from `j` on, have a text in common.
  let meets = Array.from({ length: b.length + 1 }, (_, j) => /^\**$/.test(b.slice(j)));
  for (let i = a.length - 1; i >= 0; i--) {
    const after = meets;
    meets = new Array<boolean>(b.length + 1).fill(false);
    meets[b.length] = a[i] === "*" && after[b.length] === true;
    for (let j = b.length - 1; j >= 0; j--) {
      const alike = a[i] === b[j] || a[i] === "?" || b[j] === "?";
      // A star ends here, or takes one more character of the other.
      meets[j] = a[i] === "*" || b[j] === "*" ? after[j] === true || meets[j + 1] === true : alike && after[j + 1] === true;
    }
  }
  return meets[0] === true;
}

/** True when a pattern covers whatever another, or a plain text, does. In doubt, as with a `?` against a `*`, it does not. */
export function covers(pattern: string, part: string): boolean {
  if (isExact(part)) return overlap(pattern, part);
  // A letter that no pattern has: nothing but a star covers it, as nothing but a star covers a star.
  return pattern === part || (!pattern.includes("?") && overlap(pattern, withoutVariables(part).replace(/[*?]/g, "\0")));
}

type Comparison = (one: string, other: string) => boolean;

/** The same for actions, whose case does not count, service by service: no star reaches over the colon. */
const ofActions =
  (compare: Comparison): Comparison =>
  (one, other) => {
    const [a, b] = [partsOf(one), partsOf(other)];
    return compare(a.service, b.service) && compare(a.name, b.name);
  };

export const actionsOverlap = ofActions(overlap);
export const actionCovers = ofActions(covers);

/** An action without a colon is every action, or one that IAM would not take: it counts as every one. */
function partsOf(action: string): { readonly service: string; readonly name: string } {
  const [service = "", ...name] = action.toLowerCase().split(":");
  return name.length === 0 ? { service: "*", name: "*" } : { service, name: name.join(":") };
}
