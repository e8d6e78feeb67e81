import type { DiscoveryTold } from "../discover/told";
import { changeWords } from "../drift/status";
import type { DriftTold } from "../drift/told";

/** One thing that a command has found in an account. */
export interface Finding {
  readonly kind:
    | "drifted"
    | "known drift"
    | "held, changed"
    | "breaks a rule"
    | "missing"
    | "lives otherwise"
    | "not importable"
    | "ambiguous"
    | "another id"
    | "in no list"
    | "open to others"
    | "not known";
  /** A logical name; of what stands in no list, its id in AWS; empty where it is about the whole account. */
  readonly name: string;
  readonly text: string;
}

/** What drift and discover have found in one account. */
export interface Account {
  /** Which command has looked, and when, as 2026-01-31T12:00:00Z. */
  readonly looks: readonly { readonly by: "drift" | "discover" | "deployed"; readonly at: string }[];
  readonly findings: readonly Finding[];
}

/** Of an account at which nobody has looked nothing is known: neither that it is well, nor that it is not. */
export const notLookedAt: Account = { looks: [], findings: [] };

/** Whether an account that holds it is otherwise than its stack file says. What is not known is neither wrong nor well. */
export const isWrong = (finding: Finding): boolean => isOff(finding) && finding.kind !== "not known";

/** Whether somebody has to look at it. */
export const isOff = ({ kind }: Finding): boolean => kind !== "known drift";

/** Whether drift and discover have looked, have read all, and have found nothing that is wrong. */
export const isWell = ({ looks, findings }: Account): boolean =>
  (["drift", "discover"] as const).every((command) => looks.some(({ by }) => by === command)) && !findings.some(isOff);

/** What the commands have written of one account; undefined where one has not looked. */
interface Told {
  readonly drift: DriftTold | undefined;
  readonly discovery: DiscoveryTold | undefined;
  readonly deployed: { readonly lookedAt: string } | undefined;
}

/**
 * Pure.
 * @param resources how many the ledger lists: a look that has read fewer is not of the whole.
 * @param today as 2026-01-31: drift whose last day has passed is known no longer.
 */
export const foundIn = ({ drift, discovery, deployed }: Told, resources: number, today: string): Account => ({
  looks: [
    ...(drift === undefined ? [] : [{ by: "drift" as const, at: drift.lookedAt }]),
    ...(discovery === undefined ? [] : [{ by: "discover" as const, at: discovery.lookedAt }]),
    ...(deployed === undefined ? [] : [{ by: "deployed" as const, at: deployed.lookedAt }]),
  ],
  findings: [...(drift === undefined ? [] : driftFindings(drift, resources, today)), ...(discovery === undefined ? [] : discoveryFindings(discovery))],
});

const driftFindings = ({ drifted, known, held, broken, faults, read }: DriftTold, resources: number, today: string): Finding[] => [
  ...(read < resources ? [{ kind: "not known" as const, name: "", text: `drift has read ${read} of the ${resources} resources that the ledger lists` }] : []),
  ...faults.map((text): Finding => ({ kind: "not known", name: "", text })),
  ...drifted.flatMap(({ name, op, changes }): Finding[] =>
    changes.length === 0
      ? [{ kind: "drifted", name, text: `an update would ${op} it` }]
      : changes.map((change) => ({ kind: "drifted", name, text: changeWords(change) })),
  ),
  ...broken.map(({ rule, name, message }): Finding => ({ kind: "breaks a rule", name, text: `${rule}: ${message}` })),
  ...heldFindings(held ?? []),
  ...known.map(({ name, row, ...change }): Finding => {
    const over = today > row.until;
    const term = `${over ? "was known" : "known"} until ${row.until} (${row.owner}: ${row.reason})`;
    return { kind: over ? "drifted" : "known drift", name, text: `${changeWords(change)}; ${term}` };
  }),
];

const discoveryFindings = ({ missing, barred, ambiguous, differing, unmanaged, exposed, held, unlike, notCompared }: DiscoveryTold): Finding[] => [
  ...missing.map(({ name }): Finding => ({ kind: "missing", name, text: "no live resource has its natural key" })),
  ...barred.map(({ name, importId, why }): Finding => ({ kind: "not importable", name, text: `${importId} ${why}` })),
  ...ambiguous.map(({ name, candidates }): Finding => ({
    kind: "ambiguous",
    name,
    text: `several fit: ${candidates.map(({ importId }) => importId).join(", ")}`,
  })),
  ...differing.map(({ name, stated, found }): Finding => ({ kind: "another id", name, text: `the ledger names ${stated}, the account ${found}` })),
  ...unmanaged.map(({ importId, type, because }): Finding => ({ kind: "in no list", name: importId, text: `${type} (${because})` })),
  ...exposed.map(({ name, to }): Finding => ({ kind: "open to others", name, text: to.join(", ") })),
  ...heldFindings(held ?? []),
  ...(unlike ?? []).map(({ name, path, from, to }): Finding => ({ kind: "lives otherwise", name, text: `${path} lives ${from}, the file says ${to}` })),
  ...(notCompared ?? []).map((text): Finding => ({ kind: "not known", name: "", text })),
];

const heldFindings = (held: readonly { readonly name: string; readonly path: string }[]): Finding[] =>
  held.map(({ name, path }): Finding => ({ kind: "held, changed", name, text: `${path} lives otherwise than a review has accepted` }));
