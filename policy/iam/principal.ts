import { isExact } from "./pattern";

/** Whom a statement of a trust policy or a resource's policy speaks of. */
export type Principal = { readonly kind: "everybody" } | { readonly kind: "AWS" | "Service" | "Federated" | "CanonicalUser"; readonly name: string };

const everybody: Principal = { kind: "everybody" };
const kinds = ["AWS", "Service", "Federated", "CanonicalUser"] as const;

/** What a Principal element names. Whatever is not a name, as `*`, a pattern, NotPrincipal, or nothing at all, is everybody. Pure. */
export function principalsOf(principal: unknown): readonly Principal[] {
  if (typeof principal !== "object" || principal === null) return [everybody];
  const named = Object.entries(principal).flatMap(([kind, names]) => [names].flat().map((name: unknown) => principalOf(kind, name)));
  return named.length === 0 ? [everybody] : named;
}

function principalOf(kind: string, name: unknown): Principal {
  const known = kinds.find((each) => each === kind);
  return known === undefined || typeof name !== "string" || !isExact(name) ? everybody : { kind: known, name };
}

/** True for an identity of the account: its root, a user, a role or a session of one, or an identity provider that it has registered. */
export function isOfAccount(principal: Principal, accountId: string): boolean {
  switch (principal.kind) {
    case "AWS":
      return principal.name === accountId || [`arn:aws:iam::${accountId}:`, `arn:aws:sts::${accountId}:`].some((start) => principal.name.startsWith(start));
    case "Federated":
      return [`arn:aws:iam::${accountId}:oidc-provider/`, `arn:aws:iam::${accountId}:saml-provider/`].some((start) => principal.name.startsWith(start));
    case "Service":
    case "CanonicalUser":
    case "everybody":
      return false;
  }
}

export const nameOf = (principal: Principal): string => (principal.kind === "everybody" ? "everybody" : principal.name);
