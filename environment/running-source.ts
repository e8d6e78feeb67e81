import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EnvironmentError } from "./fault";
import { type StackSource, isSourceOf, placed } from "./faults-placed";
import { parseStackYaml } from "./stack-yaml";

/**
 * What stopped the program, with the lines of its faults: the engine hands over values without the file they are of.
 * @param stack name of the running stack. @param config what the engine has handed over.
 */
export function placedInRun(error: unknown, stack: string, config: () => Readonly<Record<string, unknown>>): unknown {
  if (!(error instanceof EnvironmentError)) return error;
  const source = sourceOf(stack);
  return source !== undefined && isSourceOf(source, config()) ? placed(error, source) : error;
}

/** Undefined where it can't be read, or is no YAML: the faults are then told without their lines. */
function sourceOf(stack: string): StackSource | undefined {
  const path = process.env["PULUMI_OPTION_CONFIG_FILE"] ?? join(__dirname, "..", `Pulumi.${stack}.yaml`);
  try {
    return { path, ...parseStackYaml(path, readFileSync(path, "utf8")) };
  } catch {
    return undefined;
  }
}
