import type { Policies } from "@pulumi/policy";
import { type ContextSource, contextFromConfig } from "./context";
import { apiNamesTheRealQueue } from "./rules/api-names-the-real-queue";
import { databaseIsProtectedFromDeletion } from "./rules/database-is-protected-from-deletion";
import { functionsAreTraced } from "./rules/functions-are-traced";
import { pendingChangesAreNamed } from "./rules/pending-changes-are-named";
import { resourcesAreInTheLedger } from "./rules/resources-are-in-the-ledger";
import { resourcesAreProtected } from "./rules/resources-are-protected";

/** The roster: every rule of the pack, in the order in which a report lists them. A test pins it. */
export const packRules = (context: ContextSource = contextFromConfig()): Policies => [
  resourcesAreInTheLedger(context),
  resourcesAreProtected(context),
  functionsAreTraced(context),
  apiNamesTheRealQueue(context),
  databaseIsProtectedFromDeletion(context),
  pendingChangesAreNamed(context),
];
