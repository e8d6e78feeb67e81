import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { stretch } from "./term";
import { text } from "./values";

const { owner, until } = stretch;

/** What one owner answers for. In a path `*` stands for one step and `**` for all that follows. */
const group = z.strictObject({ owner, differences: z.array(z.strictObject({ path: text, reason: text, until })).min(1) });

/** A fact in which two stacks may differ, why, who answers for it, and until when, if it is meant to end. */
export interface Difference {
  readonly path: string;
  readonly reason: string;
  readonly owner: string;
  /** Last day, as 2026-01-31. */
  readonly until?: string | undefined;
}

/** The allowed differences, as environment/differences.yaml lists them. @throws ZodError when a line has no reason, or nobody who answers for it. */
export const allowedDifferences = (): readonly Difference[] =>
  z
    .array(group)
    .parse(parse(readFileSync(join(__dirname, "differences.yaml"), "utf8")))
    .flatMap(({ owner: answering, differences }) => differences.map((difference) => ({ ...difference, owner: answering })));
