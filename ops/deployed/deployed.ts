import type { Subject } from "../told";

export const codeKinds = ["function", "image", "edge function", "site", "release"] as const;

/** A resource whose code the deploy workflow puts there, and what runs of it. */
export interface DeployedCode {
  /** Logical name, the same in both stacks; of a release, what it is. */
  readonly name: string;
  readonly kind: (typeof codeKinds)[number];
  /** What tells one code from another: SHA-256 of the archive, the image's digest, a hash over what the site's files are, or the release as the application calls it. Absent where nothing runs. */
  readonly code?: string;
  /** The version that an alias names, for a way back: requests pass it by, since the API integrates the function itself. */
  readonly alias?: { readonly name: string; readonly version: string; readonly code: string };
  /** When it was last changed, as 2026-01-31T12:00:00Z; of a function, its settings included. Absent where AWS does not tell. */
  readonly since?: string;
}

/** What runs in one account. */
export interface Deployed extends Subject {
  /** Each that the program registers, whether it lives or not. */
  readonly code: readonly DeployedCode[];
}

/** What one side's file tells, and what its program declares. */
export interface CodeSide {
  readonly stack: string;
  /** Undefined where nobody has told what runs there. */
  readonly code: readonly DeployedCode[] | undefined;
  /** Names of what the program registers and the deploy workflow fills. */
  readonly declared: ReadonlySet<string>;
}

/** One resource on both sides. */
export interface CodeParity {
  readonly name: string;
  readonly kind: DeployedCode["kind"] | "not told";
  readonly here?: DeployedCode;
  readonly there?: DeployedCode;
  /** `not known`: a side declares it, and its file says nothing of it. `on one side alone`: the other side does not declare it. */
  readonly status: "same" | "differs" | "not known" | "on one side alone";
  /** The stack that was changed later, where they differ. */
  readonly later?: string;
}

/** Pure. Sorted by name. Where both declare it and nothing runs on a side, they differ. */
export function codeParity(here: CodeSide, there: CodeSide): CodeParity[] {
  const told = [...(here.code ?? []), ...(there.code ?? [])];
  const names = [...new Set([...told.map(({ name }) => name), ...here.declared, ...there.declared])].sort();
  // Every side has a release, whatever it declares.
  const shared = new Set(told.flatMap(({ name, kind }) => (kind === "release" ? [name] : [])));
  return names.map((name): CodeParity => {
    const [mine, theirs] = [here, there].map(({ code }) => code?.find((one) => one.name === name));
    const kind: CodeParity["kind"] = mine?.kind ?? theirs?.kind ?? "not told";
    const row = { name, kind, ...(mine && { here: mine }), ...(theirs && { there: theirs }) };
    const isSilent = ({ declared }: CodeSide, one: DeployedCode | undefined) => one === undefined && (shared.has(name) || declared.has(name));
    if (isSilent(here, mine) || isSilent(there, theirs)) return { ...row, status: "not known" };
    if (mine === undefined || theirs === undefined) return { ...row, status: "on one side alone" };
    const same = mine.kind === theirs.kind && mine.code !== undefined && mine.code === theirs.code;
    const later = same ? undefined : laterOf(here, mine, there, theirs);
    return { ...row, status: same ? "same" : "differs", ...(later !== undefined && { later }) };
  });
}

function laterOf(here: CodeSide, { since: mine }: DeployedCode, there: CodeSide, { since: theirs }: DeployedCode): string | undefined {
  if (mine === undefined || theirs === undefined || Date.parse(mine) === Date.parse(theirs)) return undefined;
  return Date.parse(mine) > Date.parse(theirs) ? here.stack : there.stack;
}
