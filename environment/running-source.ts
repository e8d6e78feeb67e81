import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EnvironmentError, type Fault } from "./fault";
import { type StackSource, isSourceOf, placed } from "./faults-placed";
import { beside } from "./section-on-disk";
import { sectionFilesNamed, withSections } from "./section-files";
import { parseStackYaml } from "./stack-yaml";

/** A running stack's configuration, as the reader wants it. */
export interface RunningConfig {
  readonly config: Readonly<Record<string, unknown>>;
  readonly fileFaults: readonly Fault[];
}

/**
 * What the engine has handed over, with the sections that stand in files of their own: it hands over those files' names, and no word of where they lie.
 * @param stack name of the running stack. @param handedOver config key -> value.
 */
export function runningConfig(stack: string, handedOver: Readonly<Record<string, unknown>>): RunningConfig {
  const source = sectionFilesNamed(handedOver).length === 0 ? undefined : sourceOf(stack);
  if (source !== undefined && isSourceOf(source, handedOver)) return source;
  // Beside another stack file lie other sections, and of one that the engine alone was told of nobody here knows the folder.
  const { config, faults } = withSections(handedOver, (path) => ({
    path,
    fault: `lies beside the stack file that the engine was given, and ${pathOf(stack)} is another one. Name it by PULUMI_OPTION_CONFIG_FILE, not by --config-file`,
  }));
  return { config, fileFaults: faults };
}

/**
 * What stopped the program, with the lines of its faults: the engine hands over values without the file they are of.
 * @param stack name of the running stack. @param config what the engine has handed over.
 */
export function placedInRun(error: unknown, stack: string, config: () => Readonly<Record<string, unknown>>): unknown {
  if (!(error instanceof EnvironmentError)) return error;
  const source = sourceOf(stack);
  return source !== undefined && isSourceOf(source, config()) ? placed(error, source) : error;
}

const pathOf = (stack: string): string => process.env["PULUMI_OPTION_CONFIG_FILE"] ?? join(__dirname, "..", `Pulumi.${stack}.yaml`);

/** Undefined where it can't be read, or is no YAML: the faults are then told without their lines. */
function sourceOf(stack: string): StackSource | undefined {
  const path = pathOf(stack);
  try {
    return { path, ...parseStackYaml(path, readFileSync(path, "utf8"), beside(path)) };
  } catch {
    return undefined;
  }
}
