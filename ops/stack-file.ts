import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Section } from "../environment/environment";
import { beside } from "../environment/section-on-disk";
import { project } from "../environment/read";
import { type StackYaml, parseStackYaml } from "../environment/stack-yaml";
import { CommandError } from "./command-error";

/** A stack's file as people wrote it: with its comments and its order, which every edit keeps. */
export interface StackFile extends StackYaml {
  readonly path: string;
  readonly text: string;
}

/**
 * PULUMI_OPTION_CONFIG_FILE is the engine's own variable for a stack file elsewhere; the commands follow it.
 * @throws CommandError when it names the file of another stack of the project: a shell that was set for one is used for the other.
 */
export function stackFilePath(stack: string): string {
  const named = process.env["PULUMI_OPTION_CONFIG_FILE"];
  if (named === undefined) return ownFile(stack);
  const other = /^Pulumi\.([\w-]+)\.ya?ml$/.exec(basename(named))?.[1];
  if (other !== undefined && other !== stack && existsSync(ownFile(other)))
    throw new CommandError(`PULUMI_OPTION_CONFIG_FILE names the file of ${other} (${named}), and ${stack} was asked for. Unset it, or name ${stack}'s file`);
  return resolve(named);
}

const ownFile = (stack: string): string => join(projectFolder, `Pulumi.${stack}.yaml`);

/** The folder of Pulumi.yaml: one above this one. */
export const projectFolder = resolve(__dirname, "..");

/** @throws CommandError when the file is absent. @throws Refusal when it is no YAML, or states a key twice. */
export function readStackFile(path: string): StackFile {
  const text = contentOf(path);
  return { path, text, ...parseStackYaml(path, text, beside(path)) };
}

/** A text that people wrote, taken apart, for whoever edits it. */
export type EditedFile = Pick<StackFile, "path" | "text" | "document">;

/** The file in which a section stands, and the steps that lead to its value in it. Pure. */
export function fileOfSection(file: StackFile, section: Section): { readonly edited: EditedFile; readonly steps: readonly string[] } {
  const own = file.sections.get(section);
  return own === undefined ? { edited: file, steps: ["config", `${project}:${section}`] } : { edited: own, steps: [] };
}

/** Writes beside the file and renames, so that a crash leaves the old file or the new one, never half of one. */
export function writeStackFile(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new CommandError(
      `${path} can't be read (${(error as NodeJS.ErrnoException).code}). Name a stack whose file stands in the project folder: staging or prod`,
    );
  }
}
