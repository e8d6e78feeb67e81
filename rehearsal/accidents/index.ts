import type { Accident } from "./accident";
import { addedByHand } from "./added-by-hand";
import { administratorAttached } from "./administrator-attached";
import { adoptedUnlike } from "./adopted-unlike";
import { blindRefresh } from "./blind-refresh";
import { bucketOpened } from "./bucket-opened";
import { changedAfterPlan } from "./changed-after-plan";
import { destroyed } from "./destroyed";
import { dataRetired } from "./data-retired";
import { editedByHand } from "./edited-by-hand";
import { idsSwapped } from "./ids-swapped";
import { killed } from "./killed";
import { locksDropped } from "./locks-dropped";
import { nameChanged } from "./name-changed";
import { noteForged } from "./note-forged";
import { olderCli } from "./older-cli";
import { ownedElsewhere } from "./owned-elsewhere";
import { packBroken } from "./pack-broken";
import { phaseLeapt } from "./phase-leapt";
import { plainlyUpdated } from "./plainly-updated";
import { packConfiguredAway } from "./pack-configured-away";
import { protectDropped } from "./protect-dropped";
import { protectIgnored } from "./protect-ignored";
import { readerUpdates } from "./reader-updates";
import { roomDropped } from "./room-dropped";
import { rowDeleted } from "./row-deleted";
import { rowUnlike } from "./row-unlike";
import { secretsBlanked } from "./secrets-blanked";
import { stateLost } from "./state-lost";
import { twoRetired } from "./two-retired";
import { twoUpdates } from "./two-updates";
import { unseenUpdate } from "./unseen-update";
import { wrongAccount } from "./wrong-account";

/** Every known way of losing or spoiling what lives. Their order is the order of the kill matrix's rows. */
export const accidents: readonly Accident[] = [
  roomDropped,
  nameChanged,
  rowDeleted,
  idsSwapped,
  protectDropped,
  protectIgnored,
  destroyed,
  adoptedUnlike,
  wrongAccount,
  secretsBlanked,
  administratorAttached,
  bucketOpened,
  stateLost,
  ownedElsewhere,
  changedAfterPlan,
  unseenUpdate,
  blindRefresh,
  twoUpdates,
  killed,
  addedByHand,
  editedByHand,
  packBroken,
  phaseLeapt,
  rowUnlike,
  locksDropped,
  twoRetired,
  dataRetired,
  plainlyUpdated,
  olderCli,
  readerUpdates,
  packConfiguredAway,
  noteForged,
];
