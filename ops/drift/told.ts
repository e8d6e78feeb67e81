import { z } from "zod";
import { type Subject, subject } from "../told";
import type { Drift } from "./drift";
import { driftStatus } from "./status";

const change = z.object({ path: z.string(), from: z.string(), to: z.string() });

/** What `npm run drift -- --json` writes, as far as other commands read it. */
export const driftTold = z
  .object({
    tells: z.literal("drift"),
    ...subject,
    status: z.enum(["none", "drift", "unknown"]),
    drifted: z.array(z.object({ name: z.string(), op: z.string(), changes: z.array(change) })),
    known: z.array(z.object({ name: z.string(), ...change.shape, row: z.object({ reason: z.string(), owner: z.string(), until: z.string() }) })),
    held: z.array(z.object({ name: z.string(), path: z.string() })).optional(),
    broken: z.array(z.object({ name: z.string(), rule: z.string(), message: z.string() })),
    faults: z.array(z.string()),
    /** How many resources of the ledger it has read. */
    read: z.number(),
  })
  // A file that contradicts itself was written by nobody.
  .refine((told) => told.status === driftStatus(told), { path: ["status"] });

export type DriftTold = z.infer<typeof driftTold>;

/** Pure. */
export const driftJson = (of: Subject, drift: Drift) => ({ tells: "drift", ...of, ...drift });
