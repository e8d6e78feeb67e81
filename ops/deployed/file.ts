import { z } from "zod";
import { CommandError } from "../command-error";
import { parsedJson } from "../pulumi";
import { textOfFile } from "../typed-file";
import type { Deployed } from "./deployed";

/** Names and hashes as AWS writes them: nothing that a terminal or a page would act on. */
const word = z.string().regex(/^[\w+/=:.$-]{1,200}$/);
const moment = z.iso.datetime();
const code = z.strictObject({
  name: word,
  kind: z.enum(["function", "image", "edge function", "site"]),
  code: word.optional(),
  alias: z.strictObject({ name: word, version: word, code: word }).optional(),
  since: moment.optional(),
});
const deployed = z.strictObject({
  stack: word,
  account: z.string().regex(/^\d{12}$/),
  read: moment,
  code: z
    .array(code)
    .min(1)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length),
});

/** What `npm run deployed -- --json` has written. @throws CommandError when it is none of that, or can't be read. */
export function readDeployed(path: string): Deployed {
  const found = deployed.safeParse(parsedJson(textOfFile(path, "what npm run deployed -- --stack <name> --json <file> has written")));
  if (found.success) return found.data as Deployed;
  const where = [...new Set(found.error.issues.map(({ path: at }) => at.join(".") || "the whole"))].join(", ");
  throw new CommandError(
    `"${path}" does not tell what runs in an account (${where}). Name a file that npm run deployed -- --stack <name> --json <file> has written`,
  );
}
