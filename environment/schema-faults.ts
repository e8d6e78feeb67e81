import type { z } from "zod";
import type { Fault } from "./fault";

/** One thing that a schema has found, as the person reads it who has to mend it. Pure. @param parent where what was read stands: a section, or nothing. */
export function schemaFaults(parent: readonly string[], issue: z.core.$ZodIssue): Fault[] {
  const path = [...parent, ...issue.path.map(String)].join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: [path, key].filter((step) => step !== "").join("."),
      message: "is not a known key. Remove it, or mend the spelling",
    }));
  if (issue.code === "invalid_key") return [{ path, message: `is not a valid key: ${issue.issues.map((inner) => inner.message).join("; ")}` }];
  if (issue.code === "invalid_union" && "options" in issue) return [{ path, message: `is not a known kind. Known: ${issue.options?.join(", ")}` }];
  const isMissing = "input" in issue && issue.input === undefined;
  return [{ path, message: `${isMissing ? "is missing: " : ""}${wantedBy(issue)}` }];
}

/** What a right value would be. Where a schema has words of its own for it, those are said. */
function wantedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return `expected one of ${issue.values.join(", ")}`;
    case "invalid_type":
      return issue.message.replace(
        /^Invalid input: expected (\w+), received (\w+)$/,
        (_, expected: string, found: string) => `expected ${kind(expected)}${found === "undefined" ? "" : `, found ${kind(found)}`}`,
      );
    case "too_big":
      return issue.message.startsWith("Too big") ? `takes at most ${measured(issue.maximum, issue.origin)}` : issue.message;
    case "too_small":
      return issue.message.startsWith("Too small") ? `needs at least ${measured(issue.minimum, issue.origin)}` : issue.message;
    default:
      return issue.message;
  }
}

const kinds: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  null: "nothing",
  number: "a number",
  object: "a section",
  record: "a section",
  string: "text",
};

const kind = (word: string): string => kinds[word] ?? word;

/** `2 characters`, `1 entry`, `2`. */
function measured(limit: number | bigint, origin: string): string {
  if (origin === "string") return `${limit} characters`;
  if (origin === "array") return limit === 1 ? "1 entry" : `${limit} entries`;
  return `${limit}`;
}
