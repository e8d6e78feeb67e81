import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, type LineCounter, type Node, isNode } from "yaml";
import { z } from "zod";
import { sections } from "./environment";
import { EnvironmentError, type Fault, type Place, Refusal } from "./fault";
import { schemaFaults } from "./schema-faults";
import { stretch } from "./term";
import { text } from "./values";
import { parseYaml, placeIn } from "./yaml-text";

const { owner, until } = stretch;

/** What one owner answers for. In a path `*` stands for one step and `**` for all that follows. */
const group = z.strictObject({ owner, differences: z.array(z.strictObject({ path: text, reason: text, until })).min(1) });

/** A fact in which two stacks may differ, why, who answers for it, and until when, if it is meant to end. */
export interface Difference {
  readonly path: string;
  readonly reason: string;
  readonly owner: string;
  /** Last day, as 2026-01-31. */
  readonly until?: string | undefined;
}

const file = "environment/differences.yaml";

/** The allowed differences, as environment/differences.yaml lists them. @throws Refusal when it can't be read, or as {@link differencesIn} does. */
export function allowedDifferences(): readonly Difference[] {
  return (known ??= differencesIn(file, contentOf(join(__dirname, "differences.yaml"))));
}

/** Read once a run: several rules ask. */
let known: readonly Difference[] | undefined;

/**
 * The same in a text. Pure.
 * @throws Refusal when it is no YAML, or states a key twice.
 * @throws EnvironmentError naming each line without a reason, or that nobody answers for, each path that stands twice or is of no section.
 */
export function differencesIn(path: string, content: string): readonly Difference[] {
  const { document, lines } = parseYaml(path, content);
  const placeOf = (steps: readonly PropertyKey[]): Place => nearestPlace(document, lines, steps);
  const result = z.array(group, { error: "expected a list of owners with their differences" }).safeParse(document.toJS(), { reportInput: true });
  if (!result.success) {
    const told = result.error.issues.flatMap((issue) => schemaFaults([], issue).map((fault) => ({ ...fault, at: placeOf(issue.path) })));
    throw new EnvironmentError(told, path);
  }
  const faults = pathFaults(result.data, (at, difference) => placeOf([at, "differences", difference, "path"]));
  if (faults.length > 0) throw new EnvironmentError(faults, path);
  return result.data.flatMap(({ owner: answering, differences }) => differences.map((difference) => ({ ...difference, owner: answering })));
}

/** Each path that no fact can have, and each that another line has already: the first alone would be told, with its reason and its day. */
function pathFaults(groups: readonly z.infer<typeof group>[], placeOf: (at: number, difference: number) => Place): Fault[] {
  const lines = new Map<string, number>();
  return groups.flatMap(({ differences }, at) =>
    differences.flatMap(({ path }, index) => {
      const [place, first] = [placeOf(at, index), lines.get(path)];
      if (first !== undefined) return [{ path, at: place, message: `stands in line ${first} already. Keep one` }];
      lines.set(path, place.line);
      const [section = ""] = path.split(".");
      return section === "*" || compared.includes(section) ? [] : [{ path, at: place, message: `begins with no section. Known: *, ${compared.join(", ")}` }];
    }),
  );
}

/** What the stacks are held against each other by: ledger and exceptions are each stack's own. */
const compared = Object.keys(sections).filter((section) => section !== "ledger" && section !== "exceptions");

/** Where a part of the text stands; where it is missing, what it is missing from. */
function nearestPlace(document: Document, lines: LineCounter, steps: readonly PropertyKey[]): Place {
  for (let taken = steps.length; taken >= 0; taken -= 1) {
    const node: unknown = taken === 0 ? document.contents : document.getIn(steps.slice(0, taken), true);
    const [start] = (isNode(node) ? (node as Node).range : undefined) ?? [];
    if (start !== undefined) return placeIn(lines, start);
  }
  return { line: 1, column: 1 };
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Refusal(`${file} can't be read (${(error as NodeJS.ErrnoException).code}). Restore it: git checkout ${file}`);
  }
}
