import { project } from "../../../environment/read";
import { liesUnder } from "../../../environment/values";
import { type Identity, type LiveResource } from "../../../aws/listing";

/** Tags that say whose a resource is. */
export const owningTags = ["Project", "Application"];

/** Why a live resource is the app's, for a person; undefined when it is somebody else's. */
export type Belonging = (liveResource: LiveResource) => string | undefined;

/**
 * A live resource is the app's by a tag, by a name, by a host name under the app's domain, or because it stands inside something that
 * the program holds.
 * @param baseDomain the domain that the app's host names lie under.
 * @param holds whether the program holds this one.
 */
export const belongingTo =
  (baseDomain: string, holds: (identity: Identity) => boolean): Belonging =>
  ({ tags = {}, names = [], within = [] }) => {
    const tag = owningTags.find((key) => tags[key]?.toLowerCase().includes(project));
    if (tag !== undefined) return `tag ${tag}: ${tags[tag]}`;
    const name = [...names, ...(tags["Name"] === undefined ? [] : [tags["Name"]])].find((each) => isOwnName(each) || liesUnder(baseDomain, each));
    if (name !== undefined) return `name ${name}`;
    const parent = within.find(holds);
    return parent && `in ${parent.importId}`;
  };

/** A path counts by its parts: `/aws/lambda/bluemoxon-api` and `alias/bluemoxon-pulumi` are the app's. */
const isOwnName = (name: string): boolean =>
  name
    .toLowerCase()
    .split("/")
    .some((part) => part.startsWith(project));
