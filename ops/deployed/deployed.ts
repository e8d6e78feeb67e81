/** What runs of one resource whose code the deploy workflow puts there. */
export interface DeployedCode {
  /** Logical name, the same in both stacks. */
  readonly name: string;
  readonly kind: "function" | "image" | "edge function" | "site";
  /** What tells one code from another: SHA-256 of the archive, the image's digest, or a hash over what the site's files are. */
  readonly code: string;
  /** Which version is live, where an alias says so. */
  readonly version?: string;
  /** When it was put there, as 2026-01-31T12:00:00Z; absent where AWS does not tell. */
  readonly since?: string;
}

/** What runs in one account. */
export interface Deployed {
  readonly stack: string;
  readonly account: string;
  /** When it was read. */
  readonly read: string;
  readonly code: readonly DeployedCode[];
}

/** One resource on both sides. What one side alone has, is not the other's to have: that is told by its facts. */
export interface CodeParity {
  readonly name: string;
  readonly kind: DeployedCode["kind"];
  readonly here?: DeployedCode;
  readonly there?: DeployedCode;
  readonly standing: "same" | "differs" | "on one side alone";
  /** The stack whose code was put there later, where they differ. */
  readonly newer?: string;
}

/** Pure. Sorted by name. */
export function codeParity(here: Deployed, there: Deployed): CodeParity[] {
  const names = [...new Set([...here.code, ...there.code].map(({ name }) => name))].sort();
  return names.map((name) => {
    const [mine, theirs] = [here, there].map(({ code }) => code.find((one) => one.name === name));
    if (mine === undefined || theirs === undefined)
      return {
        name,
        kind: mine?.kind ?? theirs?.kind ?? "function",
        ...(mine && { here: mine }),
        ...(theirs && { there: theirs }),
        standing: "on one side alone",
      };
    const standing = mine.kind === theirs.kind && mine.code === theirs.code ? "same" : "differs";
    const newer = standing === "same" ? undefined : newerOf(here, mine, there, theirs);
    return { name, kind: mine.kind, here: mine, there: theirs, standing, ...(newer !== undefined && { newer }) };
  });
}

function newerOf(here: Deployed, { since: mine }: DeployedCode, there: Deployed, { since: theirs }: DeployedCode): string | undefined {
  if (mine === undefined || theirs === undefined || mine === theirs) return undefined;
  return mine > theirs ? here.stack : there.stack;
}

/** Whether all that both sides have is the same. */
export const sameCode = (rows: readonly CodeParity[]): boolean => rows.every(({ standing }) => standing !== "differs");
