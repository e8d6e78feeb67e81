import type { Rights } from "../grant";
import { accessRights } from "./access";
import { cdnRights } from "./cdn";
import { databaseRights } from "./database";
import { dnsRights } from "./dns";
import { functionRights } from "./functions";
import { httpApiRights } from "./http-api";
import { networkRights } from "./network";
import { storageRights } from "./storage";
import { watchingRights } from "./watching";

/** Every type that the program can register. A type without a row fails the tests. */
export const rights: Rights = (account) => ({
  ...networkRights(account),
  ...databaseRights(account),
  ...functionRights(account),
  ...storageRights(account),
  ...cdnRights(account),
  ...accessRights(account),
  ...httpApiRights(account),
  ...dnsRights(account),
  ...watchingRights(account),
});
