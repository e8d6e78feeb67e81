import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { summaryFile } from "../stage/folders";

/** What the rehearsal did to one stack, over all stories. */
export interface StackFigures {
  adopted: number;
  created: number;
  updated: number;
  deleted: number;
  unchanged: number;
  /** Resources of the app that are in no list of the ledger. */
  unmanaged: number;
  previewSeconds: number;
  upSeconds: number;
}

export interface StoryResult {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly message?: string;
}

/** The census over the whole rehearsal, both accounts: how many resources before and after, and what became of them. */
export interface CensusFigures {
  readonly before: number;
  readonly after: number;
  readonly lost: readonly string[];
  readonly changed: readonly string[];
}

export interface AccidentResult {
  readonly name: string;
  readonly locks: readonly string[];
  readonly survived: boolean;
  /** The lines with which it was refused; empty where nothing had to be. */
  readonly message: string;
}

export interface Summary {
  readonly engine: Readonly<Record<string, string>>;
  readonly stacks: Readonly<Record<string, StackFigures>>;
  readonly stories: readonly StoryResult[];
  readonly accidents: readonly AccidentResult[];
  readonly census: CensusFigures;
}

export const noFigures = (): StackFigures => ({ adopted: 0, created: 0, updated: 0, deleted: 0, unchanged: 0, unmanaged: 0, previewSeconds: 0, upSeconds: 0 });

export function writeSummary(summary: Summary): void {
  mkdirSync(dirname(summaryFile), { recursive: true });
  writeFileSync(summaryFile, `${JSON.stringify(summary, undefined, 2)}\n`);
}
