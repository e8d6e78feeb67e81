import { types } from "../../aws";
import type { Registration } from "../recording";

/** The bucket that the site is synced to. Whatever else lies in a bucket is people's. */
export const site = "app-storage-frontend";

/** Logical names of what the deploy workflow fills. Pure. */
export const codeNames = (registrations: readonly Registration[]): ReadonlySet<string> =>
  new Set(registrations.filter(({ type, name }) => filled.includes(type) || name === site).map(({ name }) => name));

const filled: readonly string[] = [types.lambdaFunction.token, types.edgeFunction.token];
