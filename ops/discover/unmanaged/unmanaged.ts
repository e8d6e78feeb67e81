import { yamlWord } from "../../yaml-word";
import type { Belonging } from "./belonging";
import { type Claims, externalKey } from "./claims";
import type { LiveResource } from "../../../aws/listing";

/** A resource of the app that is in no list of the ledger, with the two ways on. */
export interface Unmanaged extends Omit<LiveResource, "byAws"> {
  /** Why it is the app's. */
  readonly because: string;
  /** The row to add under `adopt`; absent when the program registers nothing of its type. */
  readonly adopt?: string;
  /** The row to add under `external`. */
  readonly external: string;
}

/** Pure. What belongs to the app, was not made by AWS together with its parent, and stands in no list; sorted by type and id. */
export function unmanaged(
  liveResources: readonly LiveResource[],
  claims: Pick<Claims, "accountFor">,
  belongs: Belonging,
  isRegistered: (type: string) => boolean,
): Unmanaged[] {
  return liveResources
    .filter((one) => one.byAws !== true && !claims.accountFor(one))
    .flatMap(({ byAws: _, ...one }) => {
      const because = belongs(one);
      if (because === undefined) return [];
      return [
        { ...one, because, ...(isRegistered(one.type) && { adopt: `app-…: ${yamlWord(one.importId)}` }), external: `${yamlWord(externalKey(one))}: reason` },
      ];
    })
    .sort((a, b) => compare(a.type, b.type) || compare(a.importId, b.importId));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
