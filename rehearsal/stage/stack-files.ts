import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Document, parse } from "yaml";
import type { Phase } from "../../environment/phase";
import { type StackFile, fileOfSection, readStackFile, writeStackFile } from "../../ops/stack-file";

/** An edit of one text. @param depth how many spaces the keys of a section begin with in it: four in a stack file, none in a file of the section's own. */
type Edit = (text: string, depth: number) => string;

/** A text to be edited at will: without anchors, because an alias does not survive what it stands for. */
export const editable = (text: string): Document => new Document(parse(text, { merge: true }), { aliasDuplicateObjects: false });

/** Copies a stack file with the files of its sections, to beside it. */
export function copyStackFile(from: string, to: string, edit: Edit = (text) => text): void {
  const file = readStackFile(from);
  writeStackFile(to, edit(file.text, 4));
  for (const section of file.sections.values()) {
    const path = join(dirname(to), section.file);
    mkdirSync(dirname(path), { recursive: true });
    writeStackFile(path, edit(section.text, 0));
  }
}

/** The same with an edit of the ledger, in whichever file it stands. @param edit is told the steps that lead to the ledger in the document. */
export function copyWithLedger(from: string, to: string, edit: (document: Document, steps: readonly string[]) => void): void {
  copyStackFile(from, to);
  const { edited, steps } = fileOfSection(readStackFile(to), "ledger");
  edit(edited.document, steps);
  writeStackFile(edited.path, edited.document.toString());
}

/** Moves the ledger's phase on or back, and nothing else with it. */
export function enterPhase(path: string, phase: Phase): void {
  const { edited, steps } = fileOfSection(readStackFile(path), "ledger");
  const moved = edited.text.replace(steps.length === 0 ? /^(phase:) \w+$/m : /^( {4}phase:) \w+$/m, `$1 ${phase}`);
  if (moved !== edited.text) writeStackFile(edited.path, moved);
}

/** Keeps a stack file and those of its sections as they are now. @returns what puts them back. */
export function keepStackFile(path: string): () => void {
  const kept = filesOf(readStackFile(path)).map((each) => ({ path: each, text: readFileSync(each, "utf8") }));
  return () => {
    for (const each of kept) writeStackFile(each.path, each.text);
  };
}

/** The stack file itself first. */
export const filesOf = ({ path, sections }: StackFile): readonly string[] => [path, ...[...sections.values()].map((section) => section.path)];
