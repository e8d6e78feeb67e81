import { daysAfter } from "./today";
import { date, owner } from "./values";

/** Who answers for a leave, and the last day of one that is meant to end. Without a day it stays until somebody takes it away. */
export const stretch = {
  owner,
  until: date.optional(),
};

/** For how many days after its last one a leave is only warned about. */
const graceDays = 14;

/** A leave that ends: from a rule for one resource, or for two stacks to differ in a fact. */
export interface Term {
  /** Where it stands, as `exceptions.buckets-are-private.app-storage-logs`. */
  readonly place: string;
  readonly owner: string;
  /** Its last day, as 2026-01-31. */
  readonly until: string;
  /** Whether a change of this resource needs it. */
  readonly covers: (logicalName: string) => boolean;
}

/** What a leave whose last day has passed is told as; undefined while it runs. Pure. @param today as 2026-01-31. */
export function endedTerm({ place, owner, until }: Term, today: string): string | undefined {
  if (today <= until) return undefined;
  const last = lastDayOfGrace(until);
  const then = today <= last ? `From ${dayAfter(last)} on, a change of what it covers is refused` : "A change of what it covers is refused";
  return `${place} ended on ${until}. ${then}: ${owner} brings it in line, or sets a new date after a review`;
}

/** Why a resource may not be changed: it needs a leave that has ended, and so has the time to settle it. Undefined when it may. Pure. */
export function termFault(logicalName: string, terms: readonly Term[], today: string): string | undefined {
  // Reckoned back from today: two weeks after the last day that can be written, 9999-12-31, no longer compare as text.
  const since = daysAfter(today, -graceDays);
  const over = terms.filter(({ until, covers }) => since > until && covers(logicalName));
  if (over.length === 0) return undefined;
  const told = over.map(({ place, until, owner }) => `${place}, which ended on ${until} (${owner})`).join("; ");
  return `needs ${told}. Bring it in line and remove that line, or set a new date after a review`;
}

const lastDayOfGrace = (until: string): string => daysAfter(until, graceDays);
const dayAfter = (day: string): string => daysAfter(day, 1);
