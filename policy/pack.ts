import type { Policies } from "@pulumi/policy";
import type { ContextSource } from "./context";
import { unlikeOthers } from "./unlike-others";
import { alarmsWatchThisStack } from "./rules/alarms-watch-this-stack";
import { apiIntegratesTheFunctionItself } from "./rules/api-integrates-the-function-itself";
import { apiNamesTheRealQueue } from "./rules/api-names-the-real-queue";
import { appClientsKeepTheirSecretSetting } from "./rules/app-clients-keep-their-secret-setting";
import { attachedPoliciesAreKnown } from "./rules/attached-policies-are-known";
import { bucketsAreEncrypted } from "./rules/buckets-are-encrypted";
import { bucketsArePrivate } from "./rules/buckets-are-private";
import { bucketsAreVersioned } from "./rules/buckets-are-versioned";
import { bucketsTrustOneDistribution } from "./rules/buckets-trust-one-distribution";
import { callersAreThisStacksOwn } from "./rules/callers-are-this-stacks-own";
import { concurrencyFitsTheAccount } from "./rules/concurrency-fits-the-account";
import { consumersMayReceive } from "./rules/consumers-may-receive";
import { databaseChangesWaitForTheWindow } from "./rules/database-changes-wait-for-the-window";
import { databaseIsEncryptedAndPrivate } from "./rules/database-is-encrypted-and-private";
import { databaseIsProtectedFromDeletion } from "./rules/database-is-protected-from-deletion";
import { deletesAreConfinedToAPrefix } from "./rules/deletes-are-confined-to-a-prefix";
import { deployersMayNotDelete } from "./rules/deployers-may-not-delete";
import { failedJobsAreKept } from "./rules/failed-jobs-are-kept";
import { functionsAreTraced } from "./rules/functions-are-traced";
import { functionsMaySendTraces } from "./rules/functions-may-send-traces";
import { functionsMayJoinTheirNetwork } from "./rules/functions-may-join-their-network";
import { grantsNameTheirResources } from "./rules/grants-name-their-resources";
import { imagesAreServed } from "./rules/images-are-served";
import { ingressIsNotForEverybody } from "./rules/ingress-is-not-for-everybody";
import { logsAreNotKeptForEver } from "./rules/logs-are-not-kept-for-ever";
import { missingImagesStayMissing } from "./rules/missing-images-stay-missing";
import { networkIsTheStacksOwn } from "./rules/network-is-the-stacks-own";
import { noRoomIsMissing } from "./rules/no-room-is-missing";
import { originsArePrivate } from "./rules/origins-are-private";
import { passwordsAreNotStated } from "./rules/passwords-are-not-stated";
import { pendingChangesAreNamed } from "./rules/pending-changes-are-named";
import { producersMaySend } from "./rules/producers-may-send";
import { queueOutlivesTheFunction } from "./rules/queue-outlives-the-function";
import { queuesLeaveTheApiRoom } from "./rules/queues-leave-the-api-room";
import { recordsFollowTheirTargets } from "./rules/records-follow-their-targets";
import { resourcePoliciesStayInTheAccount } from "./rules/resource-policies-stay-in-the-account";
import { resourcesAreInTheLedger } from "./rules/resources-are-in-the-ledger";
import { resourcesAreProtected } from "./rules/resources-are-protected";
import { resourcesAreTheLedgersOwn } from "./rules/resources-are-the-ledgers-own";
import { routesAndRulesStandAlone } from "./rules/routes-and-rules-stand-alone";
import { rowsAreDeclared } from "./rules/rows-are-declared";
import { secretValuesStayOut } from "./rules/secret-values-stay-out";
import { secretVariablesAreKept } from "./rules/secret-variables-are-kept";
import { stacksAreAlike } from "./rules/stacks-are-alike";
import { termsAreKept } from "./rules/terms-are-kept";
import { trustPoliciesNameTheirPrincipals } from "./rules/trust-policies-name-their-principals";
import { viewersComeByHttps } from "./rules/viewers-come-by-https";
import { viewersUseTls12 } from "./rules/viewers-use-tls-1-2";
import { workflowsAreOneRepositorys } from "./rules/workflows-are-one-repositorys";

/** The roster: every rule of the pack, in the order in which a report lists them. A test pins it. */
export const packRules = (context: ContextSource, unlike = unlikeOthers(context)): Policies => [
  resourcesAreInTheLedger(context),
  resourcesAreProtected(context),
  rowsAreDeclared(context),
  noRoomIsMissing(context),
  resourcesAreTheLedgersOwn(context),
  stacksAreAlike(unlike),
  functionsAreTraced(context),
  functionsMaySendTraces(context),
  concurrencyFitsTheAccount(context),
  queuesLeaveTheApiRoom(context),
  secretVariablesAreKept(context),
  functionsMayJoinTheirNetwork(context),
  logsAreNotKeptForEver(context),
  apiNamesTheRealQueue(context),
  queueOutlivesTheFunction(context),
  failedJobsAreKept(context),
  producersMaySend(context),
  consumersMayReceive(context),
  grantsNameTheirResources(context),
  deletesAreConfinedToAPrefix(context),
  deployersMayNotDelete(context),
  attachedPoliciesAreKnown(context),
  trustPoliciesNameTheirPrincipals(context),
  workflowsAreOneRepositorys(context),
  databaseIsProtectedFromDeletion(context),
  databaseIsEncryptedAndPrivate(context),
  databaseChangesWaitForTheWindow(context),
  passwordsAreNotStated(context),
  secretValuesStayOut(context),
  appClientsKeepTheirSecretSetting(context),
  originsArePrivate(context),
  viewersUseTls12(context),
  viewersComeByHttps(context),
  imagesAreServed(context),
  missingImagesStayMissing(context),
  bucketsTrustOneDistribution(context),
  resourcePoliciesStayInTheAccount(context),
  bucketsArePrivate(context),
  bucketsAreEncrypted(context),
  bucketsAreVersioned(context),
  routesAndRulesStandAlone(context),
  ingressIsNotForEverybody(context),
  networkIsTheStacksOwn(context),
  apiIntegratesTheFunctionItself(context),
  callersAreThisStacksOwn(context),
  recordsFollowTheirTargets(context),
  alarmsWatchThisStack(context),
  pendingChangesAreNamed(context),
  termsAreKept(context),
];
