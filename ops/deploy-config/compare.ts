import { isDeepStrictEqual } from "node:util";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { CommandError } from "../command-error";

/** A value that the file and the stack do not share. `undefined` is a key that one side lacks. */
export interface Difference {
  readonly path: string;
  readonly inFile: unknown;
  readonly inStack: unknown;
}

/** Pure. The order of keys means nothing; a key that the workflow does not know is a difference too. */
export function differences(inFile: unknown, inStack: unknown, path = ""): Difference[] {
  if (isDeepStrictEqual(inFile, inStack)) return [];
  if (!isMap(inFile) || !isMap(inStack)) return [{ path, inFile, inStack }];
  const keys = [...new Set([...Object.keys(inStack), ...Object.keys(inFile)])];
  return keys.flatMap((key) => differences(own(inFile, key), own(inStack, key), path === "" ? key : `${path}.${key}`));
}

/** The differences for a terminal. */
export function differencesText(file: string, stack: string, found: readonly Difference[]): string {
  const lines = found.map(({ path, inFile, inStack }) => `  ${path}: in file ${shown(inFile)}, in stack ${shown(inStack)}`);
  return [`${file} differs from stack ${stack} in ${found.length} value(s):`, ...lines].join("\n");
}

/** @throws CommandError when the file can't be read or holds no JSON object. */
export function readConfigFile(file: string): Readonly<Record<string, unknown>> {
  const parsed = z.record(z.string(), z.unknown()).safeParse(contentOf(file));
  if (!parsed.success) throw new CommandError(`${file} is no deploy config: it holds no JSON object. Write it with --write ${file}`);
  return parsed.data;
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new CommandError(`${file} can't be read as JSON (${(error as Error).message}). Name the workflow's config, or write it with --write ${file}`);
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

const own = (map: Readonly<Record<string, unknown>>, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined);

const shown = (value: unknown): string => (value === undefined ? "(absent)" : JSON.stringify(value));
