import { z } from "zod";
import { key, text } from "./values";

/** Policy rule -> logical name -> why this resource need not obey it. A rule is never switched off for a whole stack. */
export const exceptions = z.record(key, z.record(key, text));

export type Exceptions = z.infer<typeof exceptions>;
