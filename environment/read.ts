import { checks } from "./checks";
import { refinementFaults, unknownIdFaults } from "./checks/rows";
import { type Environment, type Section, sections } from "./environment";
import { EnvironmentError, type Fault } from "./fault";
import { schemaFaults } from "./schema-faults";

/** The project's name in Pulumi.yaml: the namespace of every config key. */
export const project = "bluemoxon";

export interface ReadOptions {
  /** The command that fills an unknown id, for the person who has to type it. */
  readonly discoverCommand: string;
  /** `discover` reads ledgers that still have unknown ids; nobody else may. */
  readonly unknownIds: "refused" | "allowed";
  /** `discover` also reads ledgers that lack rows, and adds them. */
  readonly missingRows?: "allowed";
}

/**
 * Turns a stack's configuration into the typed facts that the program is built from. Pure.
 * @param raw config key -> value, as `{ "bluemoxon:network": {…} }`.
 * @param fileFaults what is wrong with the files of it: told with the rest. A section that is absent for it is not told as missing.
 * @throws EnvironmentError with every fault found, when there is one.
 */
export function readEnvironment(raw: Readonly<Record<string, unknown>>, options: ReadOptions, fileFaults: readonly Fault[] = []): Environment {
  const faults: Fault[] = [...fileFaults];
  const unread = new Set(fileFaults.map(({ path }) => path));
  const parsed: Partial<Record<Section, unknown>> = {};
  faults.push(...keyFaults(raw));
  for (const section of sectionNames) {
    const value = raw[`${project}:${section}`];
    if (value === undefined) {
      if (!unread.has(section)) faults.push({ path: section, message: `is missing. Add ${project}:${section} to the stack file` });
      continue;
    }
    const result = sections[section].safeParse(value, { reportInput: true });
    if (result.success) parsed[section] = result.data;
    else faults.push(...result.error.issues.flatMap((issue) => schemaFaults([section], issue)));
  }
  // A section that did not parse is absent here; the checks of the others still run, so that one edit can mend all.
  const facts = parsed as Partial<Environment>;
  for (const check of checks) faults.push(...check(facts));
  if (facts.ledger) faults.push(...rowFaults(facts.ledger, options));
  if (faults.length > 0) throw new EnvironmentError(faults);
  return facts as Environment;
}

const sectionNames = Object.keys(sections) as Section[];

function keyFaults(raw: Readonly<Record<string, unknown>>): Fault[] {
  const known = new Set(sectionNames.map((section) => `${project}:${section}`));
  return Object.keys(raw)
    .filter((key) => !known.has(key) && !key.startsWith("pulumi:"))
    .map((key) => ({ path: key, message: `is not a key of this project. Known: ${sectionNames.join(", ")}` }));
}

function rowFaults(ledger: Environment["ledger"], { discoverCommand, unknownIds, missingRows }: ReadOptions): Fault[] {
  return [...(missingRows === "allowed" ? [] : refinementFaults(ledger)), ...(unknownIds === "allowed" ? [] : unknownIdFaults(ledger, discoverCommand))];
}
