import { isDeepStrictEqual } from "node:util";
import { EnvironmentError } from "./fault";
import { fileOfFact, placeOfFact } from "./place";
import type { StackYaml } from "./stack-yaml";
import { engineDay } from "./values";

/** A stack file that was read, and what its faults name it by. */
export interface StackSource extends StackYaml {
  readonly path: string;
}

/** An error with the line and the column of each fault that stands in the file. Any other error is left as it is. Pure. */
export const placed = (error: unknown, source: StackSource): unknown =>
  error instanceof EnvironmentError
    ? new EnvironmentError(
        error.faults.map((fault) => ({ at: placeOfFact(source, fault.path), file: fileOfFact(source, fault.path)?.path, ...fault })),
        source.path,
      )
    : error;

/** What `read` makes of a file. @throws what it throws, with the places of its faults. */
export function placing<Value>(source: StackSource, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw placed(error, source);
  }
}

/**
 * Whether the file says what the engine has handed over. It may have been given another one, and a line of this one would then mislead. Pure.
 * @param config as the engine hands it over.
 */
export const isSourceOf = ({ stated }: Pick<StackSource, "stated">, config: Readonly<Record<string, unknown>>): boolean =>
  isDeepStrictEqual(withoutHours(stated), withoutHours(config));

/** A day that stands without quotes comes with a time behind it. */
function withoutHours(value: unknown): unknown {
  if (typeof value === "string") return engineDay(value);
  if (Array.isArray(value)) return value.map(withoutHours);
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutHours(part)])) : value;
}
