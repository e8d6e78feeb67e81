import type { Fault } from "./fault";
import { pathFault } from "./section-path";
import { project } from "./read";
import { type Yaml, examined, placeIn } from "./yaml-text";

/** What was found where a section's file should be: its text, or why there is none. */
export type SectionContent = { readonly path: string } & ({ readonly text: string } | { readonly fault: string });

/** Reads a section's file. @param file as the stack file names it; its form is right. */
export type ContentOf = (file: string) => SectionContent;

/** A section's file, taken apart: the section's value is the whole of it. */
export interface SectionFile extends Yaml {
  /** What its faults name it by, and where it lies. */
  readonly path: string;
  readonly text: string;
  /** As the stack file names it. */
  readonly file: string;
}

interface Sectioned {
  /** Config key -> value; a section whose file can't be read is absent. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Section -> its file. */
  readonly sections: ReadonlyMap<string, SectionFile>;
  /** Each is about a section, which need not be told as missing too. */
  readonly faults: readonly Fault[];
}

/** Puts the sections that stand in files of their own in the place of the files' names. */
export function withSections(stated: Readonly<Record<string, unknown>>, contentOf: ContentOf): Sectioned {
  const config: Record<string, unknown> = {};
  const sections = new Map<string, SectionFile>();
  const faults: Fault[] = [];
  const taken = new Map<string, string>();
  for (const [key, value] of Object.entries(stated)) {
    const named = key.startsWith(`${project}:`) ? fileNamedBy(value) : undefined;
    if (named === undefined) {
      config[key] = value;
      continue;
    }
    const section = key.slice(project.length + 1);
    const wrong = nameFault(named, taken);
    if (wrong !== undefined) {
      faults.push({ path: section, message: wrong });
      continue;
    }
    const file = named as string;
    taken.set(file, section);
    const read = sectionIn(section, file, contentOf(file));
    faults.push(...read.faults);
    if (read.opened === undefined) continue;
    sections.set(section, read.opened);
    config[key] = read.opened.document.toJS() as unknown;
  }
  return { config, sections, faults };
}

/** The files that sections are said to stand in, as far as their names are right. Pure. */
export const sectionFilesNamed = (stated: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.values(stated).flatMap((value) => {
    const named = fileNamedBy(value);
    return typeof named === "string" && pathFault(named) === undefined ? [named] : [];
  });

/** What stands under `file`, where that is the only key: no section has a fact of this name. A map below it is none: a policy rule may be called so. */
function fileNamedBy(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const [[key, named] = [], ...more] = Object.entries(value) as [string, unknown][];
  return key === "file" && more.length === 0 && (typeof named !== "object" || named === null) ? (named ?? "") : undefined;
}

function nameFault(named: unknown, taken: ReadonlyMap<string, string>): string | undefined {
  if (typeof named !== "string") return "file: expected text, the path of a file such as ledger.yaml";
  const other = taken.get(named);
  return pathFault(named) ?? (other === undefined ? undefined : `${named} is the file of ${other} already. Give each section a file of its own`);
}

/** A section's file, or everything that is wrong with it, each with its place in that file. */
function sectionIn(section: string, file: string, content: SectionContent): { readonly opened?: SectionFile; readonly faults: readonly Fault[] } {
  const { path } = content;
  if ("fault" in content) return { faults: [{ path: section, message: `${path} ${content.fault}` }] };
  const { document, lines, errors, doubled } = examined(content.text);
  const of = (message: string, at = placeIn(lines, 0)): Fault => ({ path: section, message, at, file: path });
  if (errors.length > 0) return { faults: errors.map(({ at, told }) => of(`is not valid YAML: ${told.split("\n")[0]?.replace(/:$/, "")}`, at)) };
  if (doubled.length > 0) return { faults: doubled.map(({ at, told }) => of(`states a key twice, and only one would count. Keep one: ${told}`, at)) };
  const value: unknown = document.toJS();
  if (value === null || value === undefined) return { faults: [of(`is empty. Move the value of ${project}:${section} into it`)] };
  if (fileNamedBy(value) !== undefined) return { faults: [of("names a file itself. State the section in it, or name that file in the stack file")] };
  return { opened: { path, file, text: content.text, document, lines }, faults: [] };
}
