import { z } from "zod";
import { subject, word } from "../told";
import { codeKinds } from "./deployed";

const code = z.strictObject({
  name: z.string().regex(/^[\w -]{1,200}$/),
  kind: z.enum(codeKinds),
  code: word.exactOptional(),
  alias: z.strictObject({ name: word, version: word, code: word }).exactOptional(),
  since: z.iso.datetime().exactOptional(),
});

/** What `npm run deployed -- --json` writes. */
export const deployedTold = z.strictObject({
  tells: z.literal("deployed"),
  ...subject,
  code: z
    .array(code)
    .min(1)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length),
});

export type DeployedTold = z.infer<typeof deployedTold>;
