import type { Act } from "../story";
import { accidentStories } from "./accidents";
import { prodIsAdopted, stagingIsAdopted } from "./adopt";
import { analysisChainHolds } from "./analysis-chain";
import { prodWorkerIsCreated } from "./create-worker";
import { deployedCodeIsLeftAlone } from "./deployed-code";
import { discoverCompletesBothLedgers } from "./discover";
import { driftIsFound } from "./drift";
import { bothShowNoChanges } from "./no-changes";
import { faultsAreNamedTogether } from "./faults";
import { resourceIsDeleted, resourceIsLetGo } from "./retire";
import { adoptionIsTakenBack } from "./rollback";
import { prodIsReconciled, stagingIsReconciled, stagingScraperMayUpload } from "./reconcile";

/** The main job, in the order in which a team would live it, and then everything that must not hurt what it has made. */
export const acts: readonly Act[] = [
  { kind: "accounts", lanes: [[discoverCompletesBothLedgers]] },
  {
    kind: "accounts",
    // The two accounts share nothing.
    lanes: [
      [stagingIsAdopted, stagingIsReconciled, stagingScraperMayUpload],
      [prodIsAdopted, prodIsReconciled, prodWorkerIsCreated],
    ],
  },
  { kind: "accounts", lanes: [[bothShowNoChanges, analysisChainHolds]] },
  {
    kind: "copies",
    stories: [deployedCodeIsLeftAlone, driftIsFound, adoptionIsTakenBack, resourceIsLetGo, resourceIsDeleted, faultsAreNamedTogether, ...accidentStories],
  },
];
