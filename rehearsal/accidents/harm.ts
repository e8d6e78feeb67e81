import { type Census, compareCensuses } from "../accounts/census";

/** What became of the accounts, in words, account by account; empty when nothing did. Pure. */
export function harm(before: readonly Census[], after: readonly Census[]): string[] {
  return before.flatMap((census, account) => {
    const { lost, added, changed } = compareCensuses(census, after[account] ?? {});
    return [
      ...lost.map((key) => `lost ${key}`),
      ...added.map((key) => `added ${key}`),
      ...Object.entries(changed).map(([key, paths]) => `changed ${key} (${paths.join(", ")})`),
    ];
  });
}
