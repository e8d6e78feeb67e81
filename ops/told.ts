import { z } from "zod";

/** Names and hashes as AWS writes them: nothing that a terminal or a page would act on. */
export const word = z.string().regex(/^[\w+/=:.$-]{1,200}$/);

/** Of which account a command tells, and when it has read it. The JSON of each command that reads an account begins so. */
export const subject = {
  stack: word,
  account: z.string().regex(/^\d{12}$/),
  lookedAt: z.iso.datetime(),
};

export interface Subject {
  readonly stack: string;
  readonly account: string;
  /** As 2026-01-31T12:00:00Z. */
  readonly lookedAt: string;
}

/** The account that has been read just now. */
export const readNow = (stack: string, { id }: { readonly id: string }): Subject => ({ stack, account: id, lookedAt: new Date().toISOString() });
