import { z } from "zod";
import { subject } from "../told";

const named = z.object({ name: z.string() });

/** What `npm run discover -- --json` writes, as far as other commands read it. */
export const discoveryTold = z.object({
  tells: z.literal("discovery"),
  ...subject,
  agrees: z.boolean(),
  missing: z.array(named),
  ambiguous: z.array(named.extend({ candidates: z.array(z.object({ importId: z.string() })) })),
  differing: z.array(named.extend({ stated: z.string(), found: z.string() })),
  unmanaged: z.array(z.object({ type: z.string(), importId: z.string(), because: z.string() })),
  exposed: z.array(named.extend({ to: z.array(z.string()) })),
  held: z.array(named.extend({ path: z.string() })).nullable(),
});

export type DiscoveryTold = z.infer<typeof discoveryTold>;
