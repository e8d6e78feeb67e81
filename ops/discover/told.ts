import { z } from "zod";
import { subject } from "../told";

const named = z.object({ name: z.string() });

/** What `npm run discover -- --json` writes, as far as other commands read it. */
export const discoveryTold = z
  .object({
    tells: z.literal("discovery"),
    ...subject,
    agrees: z.boolean(),
    missing: z.array(named),
    barred: z.array(named.extend({ importId: z.string(), why: z.string() })),
    ambiguous: z.array(named.extend({ candidates: z.array(z.object({ importId: z.string() })) })),
    differing: z.array(named.extend({ stated: z.string(), found: z.string() })),
    unmanaged: z.array(z.object({ type: z.string(), importId: z.string(), because: z.string() })),
    exposed: z.array(named.extend({ to: z.array(z.string()) })),
    held: z.array(named.extend({ path: z.string() })).nullable(),
    unlike: z.array(named.extend({ path: z.string(), from: z.string(), to: z.string() })).nullable(),
    notCompared: z.array(z.string()).nullable(),
    /** Of one room alone it says nothing of what lives in no list, nor of what is held. */
    room: z.null(),
  })
  .refine(({ agrees, ...lists }) => agrees === isEmpty(lists), { path: ["agrees"] });

/** A file that contradicts itself was written by nobody. */
const isEmpty = ({ missing, barred, ambiguous, differing, unmanaged, exposed, held, unlike, notCompared }: Readonly<Record<string, unknown>>): boolean =>
  [missing, barred, ambiguous, differing, unmanaged, exposed, held ?? [], unlike ?? [], notCompared ?? []].every(
    (list) => (list as readonly unknown[]).length === 0,
  );

export type DiscoveryTold = z.infer<typeof discoveryTold>;
