/**
 * The way into production, one step at a time. A phase can only hold changes back; it never removes a resource, and
 * going back to an earlier one is harmless.
 */
export const phases = ["adopt", "reconcile", "create", "steady"] as const;
export type Phase = (typeof phases)[number];

/** True when `now` is at or past `due`. */
export const reached = (now: Phase, due: Phase): boolean => phases.indexOf(now) >= phases.indexOf(due);
