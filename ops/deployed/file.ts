import { readFileSync } from "node:fs";
import { z } from "zod";
import { CommandError } from "../command-error";
import { parsedJson } from "../pulumi";
import type { Deployed } from "./deployed";

const code = z.looseObject({
  name: z.string(),
  kind: z.enum(["function", "image", "edge function", "site"]),
  code: z.string(),
  version: z.string().optional(),
  since: z.string().optional(),
});
const deployed = z.looseObject({ stack: z.string(), account: z.string(), read: z.string(), code: z.array(code) });

/** What `npm run deployed -- --json` has written. @throws CommandError when it is none of that, or can't be read. */
export function readDeployed(path: string): Deployed {
  const found = deployed.safeParse(parsedJson(textOf(path)));
  if (found.success) return found.data as Deployed;
  throw new CommandError(`"${path}" does not tell what runs in an account. Name a file that npm run deployed -- --stack <name> --json <file> has written`);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new CommandError(
      `"${path}" can't be read (${(error as NodeJS.ErrnoException).code}). Name what npm run deployed -- --stack <name> --json <file> has written`,
    );
  }
}
