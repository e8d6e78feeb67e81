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
  const wanted =
    issue.code === "invalid_value" ? `expected one of ${issue.values.join(", ")}` : issue.message.replace(/^Invalid input: (.*), received undefined$/, "$1");
  return [{ path, message: "input" in issue && issue.input === undefined ? `is missing: ${wanted}` : wanted }];
}
