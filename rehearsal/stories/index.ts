import type { Story } from "../story";
import { prodIsAdopted, stagingIsAdopted } from "./adopt";
import { analysisChainHolds } from "./analysis-chain";
import { prodWorkerIsCreated } from "./create-worker";
import { deployedCodeIsLeftAlone } from "./deployed-code";
import { discoverCompletesBothLedgers } from "./discover";
import { bothShowNoChanges } from "./no-changes";
import { mistakesAreRefused } from "./refusals";
import { prodIsReconciled, stagingIsReconciled, stagingScraperMayUpload } from "./reconcile";

/** The main job, in the order in which a team would live it. */
export const stories: readonly Story[] = [
  discoverCompletesBothLedgers,
  stagingIsAdopted,
  stagingIsReconciled,
  stagingScraperMayUpload,
  prodIsAdopted,
  prodIsReconciled,
  prodWorkerIsCreated,
  bothShowNoChanges,
  analysisChainHolds,
  deployedCodeIsLeftAlone,
  mistakesAreRefused,
];
