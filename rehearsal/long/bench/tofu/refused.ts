/** What `tofu validate -json` answers, as far as it is needed. */
export interface Validation {
  readonly diagnostics: readonly Diagnostic[];
}

export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
  readonly range?: { readonly start: { readonly line: number } };
}

export const errorsOf = ({ diagnostics }: Validation): Diagnostic[] => diagnostics.filter(({ severity }) => severity === "error");

/**
 * A configuration without what was refused of it: of each resource the last attribute, since of two that exclude each other one has to stay. Pure.
 *
 * @param text with one statement a line, as writeStatements leaves it
 * @throws Error with the refusals when none of them names an attribute that could be left out
 */
export function withoutRefused(text: string, errors: readonly Diagnostic[]): string {
  const lines = text.split("\n");
  // One that goes on in the next lines can't be left out by its first alone.
  const isAttribute = (line: number): boolean => /^\s*[\w-]+ = .*[^[{(]$/.test(lines[line - 1] ?? "");
  const last = new Map<string, number>();
  for (const { address = "", range } of errors) {
    const line = range?.start.line ?? 0;
    if (isAttribute(line)) last.set(address, Math.max(line, last.get(address) ?? 0));
  }
  if (last.size === 0) throw new Error(`OpenTofu refuses the configuration, and leaving something out does not help:\n${errors.map(told).join("\n")}`);
  const refused = new Set(last.values());
  return lines.filter((_, index) => !refused.has(index + 1)).join("\n");
}

const told = ({ address = "", summary, detail = "" }: Diagnostic): string => `${address}: ${summary}. ${detail}`;
