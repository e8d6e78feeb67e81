import { z } from "zod";
import { stretch } from "./term";
import { key, reason } from "./values";

/** Policy rule -> logical name -> why this resource need not obey it, and who answers for that. A rule is never switched off for a whole stack. */
export const exceptions = z.record(key, z.record(key, z.strictObject({ reason, ...stretch })));

export type Exceptions = z.infer<typeof exceptions>;
