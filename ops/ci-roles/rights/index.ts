import type { Rights } from "../grant";
import { cdnRights } from "./cdn";
import { databaseRights } from "./database";
import { functionRights } from "./functions";
import { networkRights } from "./network";

/** Every type that the program can register. A type without a row fails the tests. */
export const rights: Rights = (account) => ({
  ...networkRights(account),
  ...databaseRights(account),
  ...functionRights(account),
  ...cdnRights(account),
});
