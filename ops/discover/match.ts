import { unknownId } from "../../environment/ledger";
import { type Registration, referenceOf } from "../recording";
import { type Candidate, type Finder, type Row, unresolved } from "../../aws/finding";

/** What became of one row of the adopt list. */
export type Finding =
  | { readonly kind: "matched"; readonly name: string; readonly importId: string; readonly wasUnknown: boolean }
  | { readonly kind: "differs"; readonly name: string; readonly stated: string; readonly found: string }
  | { readonly kind: "ambiguous"; readonly name: string; readonly candidates: readonly Candidate[] }
  | { readonly kind: "barred"; readonly name: string; readonly importId: string; readonly why: string }
  | { readonly kind: "missing"; readonly name: string };

/** A row of the create list that is alive already: made by an earlier run, or by hand. */
export interface EarlyBird {
  readonly name: string;
  readonly importId: string;
}

export interface Discovery {
  readonly findings: readonly Finding[];
  readonly alreadyLive: readonly EarlyBird[];
  /** Row -> what its resource holds as it lives, as far as a finder reads it. */
  readonly held?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The findings by kind, each in the order of registration. */
export function findingsOf({ findings }: Discovery) {
  const of = <Kind extends Finding["kind"]>(kind: Kind) => findings.filter((finding): finding is Extract<Finding, { kind: Kind }> => finding.kind === kind);
  return { matched: of("matched"), missing: of("missing"), ambiguous: of("ambiguous"), differs: of("differs"), barred: of("barred") };
}

/**
 * Looks every registration up by its natural key, parents before children: a child's key may hold its parent's id.
 * @param lookedUp called once for each row, for progress.
 * @param isAsked the rows to tell of; what they refer to is looked up as well.
 */
export async function discover<Source>(
  registrations: readonly Registration[],
  adopt: Readonly<Record<string, string>>,
  finders: Readonly<Record<string, Finder<Source>>>,
  source: Source,
  lookedUp: (name: string) => void,
  isAsked: (name: string) => boolean = () => true,
): Promise<Discovery> {
  const search = new Search(registrations, finders, source, lookedUp);
  const asked = registrations.filter(({ name }) => isAsked(name));
  const found = await Promise.all(asked.map(async ({ name }) => [name, await search.candidates(name)] as const));
  const findings = found.flatMap(([name, candidates]) => (adopt[name] === undefined ? [] : [finding(name, adopt[name], candidates)]));
  const alreadyLive = found.flatMap(([name, [first]]) => (adopt[name] === undefined && first !== undefined ? [{ name, importId: first.importId }] : []));
  const known = [...findings.filter((one) => one.kind === "matched"), ...alreadyLive];
  const idOf = new Map(known.map(({ name, importId }) => [name, importId]));
  return {
    findings,
    held: Object.fromEntries(
      found.flatMap(([name, candidates]) => {
        const held = candidates.find(({ importId }) => importId === idOf.get(name))?.held;
        return held === undefined ? [] : [[name, held] as const];
      }),
    ),
    alreadyLive,
  };
}

/** Several candidates and a stated id that is one of them is no riddle: a person has chosen. */
function finding(name: string, stated: string, candidates: readonly Candidate[]): Finding {
  const [first, ...others] = candidates;
  if (first === undefined) return { kind: "missing", name };
  const chosen = candidates.find(({ importId }) => importId === stated) ?? (others.length === 0 ? first : undefined);
  if (chosen?.barred !== undefined) return { kind: "barred", name, importId: chosen.importId, why: chosen.barred };
  if (chosen?.importId === stated) return { kind: "matched", name, importId: stated, wasUnknown: false };
  if (others.length > 0) return { kind: "ambiguous", name, candidates };
  return stated === unknownId
    ? { kind: "matched", name, importId: first.importId, wasUnknown: true }
    : { kind: "differs", name, stated, found: first.importId };
}

/** One search over all rows. Each row is looked up once; rows wait for those that they refer to. */
class Search<Source> {
  private readonly byName: ReadonlyMap<string, Registration>;
  private readonly lookups = new Map<string, Promise<readonly Candidate[]>>();

  constructor(
    private readonly registrations: readonly Registration[],
    private readonly finders: Readonly<Record<string, Finder<Source>>>,
    private readonly source: Source,
    private readonly lookedUp: (name: string) => void,
  ) {
    this.byName = new Map(registrations.map((registration) => [registration.name, registration]));
  }

  candidates(name: string): Promise<readonly Candidate[]> {
    const running = this.lookups.get(name) ?? this.lookUp(name);
    this.lookups.set(name, running);
    return running;
  }

  private async lookUp(name: string): Promise<readonly Candidate[]> {
    const registration = this.byName.get(name);
    const finder = registration && this.finders[registration.type];
    if (registration === undefined || finder === undefined) return [];
    const row = await this.row(registration);
    const candidates = await finder(row, this.source);
    this.lookedUp(name);
    return candidates;
  }

  private async row({ name, inputs }: Registration): Promise<Row> {
    return {
      name,
      inputs: await this.resolve(inputs, name),
      // Only when asked, and only of that type: resolving every referrer would wait in circles.
      referrers: (type, property) => {
        const referring = this.registrations.filter((other) => other.type === type && referenceOf(other.inputs[property])?.name === name);
        return Promise.all(referring.map((other) => this.resolve(other.inputs, name)));
      },
    };
  }

  /** @param seeker the row being looked up: a reference back to it can't be waited for, so it stays unresolved. */
  private async resolve(inputs: Registration["inputs"], seeker: string): Promise<Record<string, unknown>> {
    const entries = Object.entries(inputs).map(async ([property, value]) => [property, await this.resolveValue(value, seeker)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }

  private async resolveValue(value: unknown, seeker: string): Promise<unknown> {
    const reference = referenceOf(value);
    if (reference === undefined) return value;
    if (reference.name === seeker) return unresolved;
    const [only, ...others] = await this.candidates(reference.name);
    if (only === undefined || others.length > 0) return unresolved;
    return (reference.property === "id" ? only.importId : only.outputs?.[reference.property]) ?? unresolved;
  }
}

/** True when each adopt row has exactly one live resource, and the ledger names it. */
export const complete = ({ findings }: Discovery): boolean => findings.every(({ kind }) => kind === "matched");
