import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { text } from "./values";

/** A fact in which two stacks may differ, and why. In a path `*` stands for one step and `**` for all that follows. */
const difference = z.strictObject({ path: text, reason: text });
export type Difference = z.infer<typeof difference>;

/** The allowed differences, as environment/differences.yaml lists them. @throws ZodError when a line has no reason. */
export const allowedDifferences = (): readonly Difference[] => z.array(difference).parse(parse(readFileSync(join(__dirname, "differences.yaml"), "utf8")));
