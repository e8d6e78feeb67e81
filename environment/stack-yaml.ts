import type { Document, LineCounter } from "yaml";
import type { Fault } from "./fault";
import { sizeFaults } from "./handed-over";
import { type ContentOf, type SectionFile, withSections } from "./section-files";
import { parseYaml } from "./yaml-text";

/** What a stack file says, and its text taken apart, for whoever edits it. */
export interface StackYaml {
  readonly document: Document;
  readonly lines: LineCounter;
  /** Config key -> value as the file itself states it: what the engine hands over. */
  readonly stated: Readonly<Record<string, unknown>>;
  /** Config key -> value, as `readEnvironment` wants it: each section is whole, wherever it stands. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Section -> the file of its own in which it stands. */
  readonly sections: ReadonlyMap<string, SectionFile>;
  /** What is wrong with the files themselves, to be told with all else. */
  readonly fileFaults: readonly Fault[];
}

/**
 * A stack file's text, as the commands and the policy pack read it.
 * @param contentOf reads the file of a section that has one of its own.
 * @throws Refusal when the text is no YAML, or states a key twice.
 */
export function parseStackYaml(path: string, text: string, contentOf: ContentOf = unread): StackYaml {
  const { document, lines } = parseYaml(path, text);
  const stated = ((document.toJS() as { config?: object } | null)?.config ?? {}) as Record<string, unknown>;
  const { faults, ...sectioned } = withSections(stated, contentOf);
  return { document, lines, stated, ...sectioned, fileFaults: [...faults, ...sizeFaults(path, stated)] };
}

const unread: ContentOf = (file) => ({ path: file, fault: "was not read: the stack file was, alone" });
