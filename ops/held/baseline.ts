import { existsSync, readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { CommandError } from "../command-error";
import { stackFilePath, writeStackFile } from "../stack-file";

/** Logical name -> property path -> fingerprint of the value that a review has accepted. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, string>>>>;

const schema = z.record(z.string(), z.record(z.string(), z.string().regex(/^[0-9a-f]{16}$/, { error: "expected a fingerprint of 16 hexadecimal digits" })));

/** Beside the stack file, and reviewed by whoever reviews that. */
export const baselinePath = (stack: string): string => `${stackFilePath(stack).replace(/\.ya?ml$/, "")}.held.yaml`;

/** What was accepted; undefined while nobody has accepted anything. @throws CommandError naming every fault of the file. */
export function readBaseline(stack: string): Baseline | undefined {
  const path = baselinePath(stack);
  if (!existsSync(path)) return undefined;
  const result = schema.safeParse(contentOf(path));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path: place, message }) => `  ${place.join(".")}: ${message}`);
  throw new CommandError(`${path} is no baseline; restore it, or write it anew: ${acceptLine(stack)}\n${faults.join("\n")}`);
}

function contentOf(path: string): unknown {
  try {
    return parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new CommandError(`${path} is not valid YAML: ${(error as Error).message}`);
  }
}

export const acceptLine = (stack: string): string => `npm run drift -- --stack ${stack} --accept-held`;

/** Writes the whole baseline, for a review. */
export const writeBaseline = (stack: string, baseline: Baseline): void => writeStackFile(baselinePath(stack), baselineText(stack, baseline));

/** Sorted, so that a review shows what has changed and nothing else. Pure. */
export function baselineText(stack: string, baseline: Baseline): string {
  const head = [
    `What is held in ${stack} as it lives, by fingerprint: no plan shows a change of it. Reviewed like the ledger, written by`,
    `${acceptLine(stack)}`,
  ];
  return `${head.map((line) => `# ${line}`).join("\n")}\n${stringify(baseline, { sortMapEntries: true, lineWidth: 0 })}`;
}
