import type { Story } from "../story";
import { droppedRoomIsRefused } from "./accidents";
import { prodIsAdopted, stagingIsAdopted } from "./adopt";
import { analysisChainHolds } from "./analysis-chain";
import { prodWorkerIsCreated } from "./create-worker";
import { deployedCodeIsLeftAlone } from "./deployed-code";
import { discoverCompletesBothLedgers } from "./discover";
import { bothShowNoChanges } from "./no-changes";
import { mistakesAreRefused } from "./refusals";
import { prodIsReconciled, stagingIsReconciled, stagingRolesAreCompleted } from "./reconcile";

/** Stories that build on one another, in order. */
export type Lane = readonly Story[];

/**
 * The main job, in the order in which a team would live it. An act begins when the one before has ended; the lanes of an act
 * are the two accounts, which share nothing, and run side by side.
 */
export const acts: readonly (readonly Lane[])[] = [
  [[discoverCompletesBothLedgers]],
  [
    [stagingIsAdopted, stagingIsReconciled, stagingRolesAreCompleted],
    [prodIsAdopted, prodIsReconciled, prodWorkerIsCreated],
  ],
  [[bothShowNoChanges, analysisChainHolds, deployedCodeIsLeftAlone, mistakesAreRefused]],
  [[droppedRoomIsRefused]],
];
