import type { DiscoveryTold } from "../discover/told";
import type { DriftTold } from "../drift/told";

/** One thing that a command has found in an account. */
export interface Finding {
  readonly kind:
    "drifted" | "known drift" | "held, changed" | "breaks a rule" | "missing" | "ambiguous" | "another id" | "in no list" | "open to others" | "not known";
  /** A logical name; of what stands in no list, its id in AWS; empty where it is about the whole account. */
  readonly name: string;
  readonly text: string;
}

/** What drift and discover have found in one account. */
export interface Account {
  /** Which command has looked, and when, as 2026-01-31T12:00:00Z. */
  readonly looks: readonly { readonly by: "drift" | "discover"; readonly at: string }[];
  readonly findings: readonly Finding[];
}

/** Of an account at which nobody has looked nothing is known: neither that it is well, nor that it is not. */
export const notLookedAt: Account = { looks: [], findings: [] };

/** Whether an account that holds it is otherwise than its stack file says. */
export const isWrong = ({ kind }: Finding): boolean => kind !== "known drift";

/** Whether both commands have looked, and have found nothing that is wrong. */
export const isWell = ({ looks, findings }: Account): boolean => new Set(looks.map(({ by }) => by)).size === 2 && !findings.some(isWrong);

/** Pure. */
export const foundIn = (drift: DriftTold | undefined, discovery: DiscoveryTold | undefined): Account => ({
  looks: [
    ...(drift === undefined ? [] : [{ by: "drift" as const, at: drift.lookedAt }]),
    ...(discovery === undefined ? [] : [{ by: "discover" as const, at: discovery.lookedAt }]),
  ],
  findings: [...(drift === undefined ? [] : driftFindings(drift)), ...(discovery === undefined ? [] : discoveryFindings(discovery))],
});

const driftFindings = ({ drifted, known, held, broken, faults }: DriftTold): Finding[] => [
  ...faults.map((text): Finding => ({ kind: "not known", name: "", text })),
  ...drifted.flatMap(({ name, op, changes }): Finding[] =>
    changes.length === 0
      ? [{ kind: "drifted", name, text: `an update would ${op} it` }]
      : changes.map(({ path, from, to }) => ({ kind: "drifted", name, text: `${path}: lives as ${from}, declared as ${to}` })),
  ),
  ...broken.map(({ rule, name, message }): Finding => ({ kind: "breaks a rule", name, text: `${rule}: ${message}` })),
  ...heldFindings(held ?? []),
  ...known.map(({ name, path, from, to, row }): Finding => ({
    kind: "known drift",
    name,
    text: `${path}: lives as ${from}, declared as ${to}; known until ${row.until} (${row.owner}: ${row.reason})`,
  })),
];

const discoveryFindings = ({ missing, ambiguous, differing, unmanaged, exposed, held }: DiscoveryTold): Finding[] => [
  ...missing.map(({ name }): Finding => ({ kind: "missing", name, text: "no live resource has its natural key" })),
  ...ambiguous.map(({ name, candidates }): Finding => ({
    kind: "ambiguous",
    name,
    text: `several fit: ${candidates.map(({ importId }) => importId).join(", ")}`,
  })),
  ...differing.map(({ name, stated, found }): Finding => ({ kind: "another id", name, text: `the ledger names ${stated}, the account ${found}` })),
  ...unmanaged.map(({ importId, type, because }): Finding => ({ kind: "in no list", name: importId, text: `${type} (${because})` })),
  ...exposed.map(({ name, to }): Finding => ({ kind: "open to others", name, text: to.join(", ") })),
  ...heldFindings(held ?? []),
];

const heldFindings = (held: readonly { readonly name: string; readonly path: string }[]): Finding[] =>
  held.map(({ name, path }): Finding => ({ kind: "held, changed", name, text: `${path} lives otherwise than a review has accepted` }));
