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

/** One resource on both sides. What one side alone registers, is not the other's to have: that is told by its facts. */
export interface CodeParity {
  readonly name: string;
  readonly kind: DeployedCode["kind"];
  readonly here?: DeployedCode;
  readonly there?: DeployedCode;
  readonly status: "same" | "differs" | "on one side alone";
  /** The stack that was changed later, where they differ. */
  readonly later?: string;
}

/** Pure. Sorted by name. Where both register it and nothing runs on a side, they differ. */
export function codeParity(here: Deployed, there: Deployed): CodeParity[] {
  const names = [...new Set([...here.code, ...there.code].map(({ name }) => name))].sort();
  return names.map((name) => {
    const [mine, theirs] = [here, there].map(({ code }) => code.find((one) => one.name === name));
    const kind = mine?.kind ?? theirs?.kind ?? "function";
    if (mine === undefined || theirs === undefined)
      return { name, kind, ...(mine && { here: mine }), ...(theirs && { there: theirs }), status: "on one side alone" };
    const same = mine.kind === theirs.kind && mine.code !== undefined && mine.code === theirs.code;
    const later = same ? undefined : laterOf(here, mine, there, theirs);
    return { name, kind, here: mine, there: theirs, status: same ? "same" : "differs", ...(later !== undefined && { later }) };
  });
}

function laterOf(here: Deployed, { since: mine }: DeployedCode, there: Deployed, { since: theirs }: DeployedCode): string | undefined {
  if (mine === undefined || theirs === undefined || Date.parse(mine) === Date.parse(theirs)) return undefined;
  return Date.parse(mine) > Date.parse(theirs) ? here.stack : there.stack;
}

/** Whether all that both sides register is the same. */
export const sameCode = (rows: readonly CodeParity[]): boolean => rows.every(({ status }) => status !== "differs");
