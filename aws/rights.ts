/** Where an account is: what the ARNs in its policies name. */
export interface Place {
  /** Twelve digits. */
  readonly id: string;
  readonly region: string;
}

/** Operator -> condition key -> the values, any of which holds. */
export type Condition = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Actions that are granted on the same resources, and under the same condition. */
export interface Grant {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition?: Condition;
}

type Grants = (place: Place) => readonly Grant[];

/** What CI may do with one type of resource, as the calls that the provider makes for it (its source, at the version in rehearsal/engine/aws/go.mod). */
export interface TypeRights {
  /** To read one. */
  readonly read: Grants;
  /** To change one in place. Absent where every change would be a replacement, or is a person's to make. */
  readonly update?: Grants;
  /** To make one: only for a type that some stack's ledger lists under `create`. */
  readonly create?: Grants;
  /** To delete one, or to take it out of use on the way there. Denied on every resource, whoever else may grant it. */
  readonly lose: readonly string[];
  /** What discover asks to find one, and to list all. Exactly its calls. */
  readonly look: Grants;
}

export const grant = (resources: readonly string[], actions: readonly string[], condition?: Condition): Grant =>
  condition === undefined ? { actions, resources } : { actions, resources, condition };

/** Where AWS names no resource of an action: lists and most descriptions. */
export const anywhere = ["*"];

/**
 * An action that the Service Authorization Reference names no resource of, so AWS grants it on everything or not at all:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const wholly =
  (...actions: readonly string[]): Grants =>
  () => [grant(anywhere, actions)];
