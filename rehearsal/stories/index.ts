import type { Act } from "./story";
import { actualIsAdopted } from "./actual-is-adopted";
import { accidentStories } from "./accidents";
import { prodIsAdopted, stagingIsAdopted } from "./adopt";
import { answersAreAwss } from "./answers-are-awss";
import { analysisChainHolds } from "./analysis-chain";
import { prodWorkerIsCreated } from "./create-worker";
import { deployedCodeIsLeftAlone } from "./deployed-code";
import { deployConfigIsTold, deployConfigWaitsForTheWorker } from "./deploy-config";
import { discoverCompletesBothLedgers } from "./discover";
import { driftIsFound } from "./drift";
import { handsAreHeld } from "./hands-are-held";
import { handsMakeIt } from "./hands-make-it";
import { heldChangesAreSeen } from "./held";
import { leaveEnds } from "./leave-ends";
import { glassIsBroken } from "./break-glass";
import { bothShowNoChanges } from "./no-changes";
import { ledgerIsMadeAnew, nothingLivesOutside } from "./nothing-outside";
import { faultsAreNamedTogether } from "./faults";
import { plantedSecretIsFound } from "./planted-secret";
import { resourceIsDeleted, resourceIsLetGo } from "./retire";
import { rolesAreObeyed } from "./roles-are-obeyed";
import { adoptionIsTakenBack } from "./rollback";
import { roomIsAdoptedAlone } from "./rooms";
import { upgradeChangesTheStateOnly } from "./upgrade";
import { shellIsLed } from "./shell-is-led";
import { topicIsAdopted } from "./topic-is-adopted";
import { terraformLetsGo } from "./terraform-lets-go";
import { terraformStateFillsTheLedger } from "./terraform-state";
import { lostLocksAreNamed } from "./locks-are-missed";
import { prodIsReconciled, stagingIsReconciled, stagingRolesAreCompleted } from "./reconcile";

/** The main job, in the order in which a team would live it, and then everything that must not hurt what it has made. */
export const acts: readonly Act[] = [
  { kind: "accounts", lanes: [[discoverCompletesBothLedgers, shellIsLed, terraformStateFillsTheLedger], [answersAreAwss]] },
  {
    kind: "accounts",
    // The accounts share nothing. Production's lane ends with a wait for AWS to make queues: the others give way to it, and fill that time.
    lanes: [
      [prodIsAdopted, prodIsReconciled, deployConfigWaitsForTheWorker, prodWorkerIsCreated],
      [stagingIsAdopted, stagingIsReconciled, stagingRolesAreCompleted],
      [actualIsAdopted, handsMakeIt],
    ],
  },
  { kind: "accounts", lanes: [[bothShowNoChanges, nothingLivesOutside, analysisChainHolds]] },
  {
    kind: "copies",
    stories: [
      upgradeChangesTheStateOnly,
      deployedCodeIsLeftAlone,
      driftIsFound,
      heldChangesAreSeen,
      handsAreHeld,
      topicIsAdopted,
      deployConfigIsTold,
      terraformLetsGo,
      adoptionIsTakenBack,
      roomIsAdoptedAlone,
      ledgerIsMadeAnew,
      resourceIsLetGo,
      resourceIsDeleted,
      faultsAreNamedTogether,
      rolesAreObeyed,
      lostLocksAreNamed,
      leaveEnds,
      glassIsBroken,
      plantedSecretIsFound,
      ...accidentStories,
    ],
  },
];
