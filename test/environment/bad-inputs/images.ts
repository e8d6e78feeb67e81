import { absent } from "../../support/stacks";
import { type BadInput, at, bad } from "./bad-input";

const known = "is not a known kind. Known: distribution, served-by-frontend";

/** Who serves the images: neither a distribution of their own nor the frontend's can be left out in silence. */
export const images: readonly BadInput[] = [
  bad("prod", "images that nothing is said of", "cdn.images", absent, "is missing: expected a section"),
  bad("prod", "a distribution of the images that does not say what it is", "cdn.images.kind", absent, known),
  bad("prod", "images that are switched off", "cdn.images", { kind: "none", reason: "the frontend serves them" }, at("cdn.images.kind", known)),
  bad("prod", "images of the frontend's without a reason", "cdn.images", { kind: "served-by-frontend" }, at("cdn.images.reason", "is missing: expected text")),
  bad(
    "prod",
    "images of the frontend's with an empty reason",
    "cdn.images",
    { kind: "served-by-frontend", reason: "" },
    at("cdn.images.reason", "is empty; state the value"),
  ),
  bad("actual", "images both of the frontend's and of their own", "cdn.images.comment", "Images", "is not a known key. Remove it, or mend the spelling"),
  bad(
    "actual",
    "images that no path of the frontend's distribution leads to",
    "cdn.frontend.orderedBehaviors",
    [],
    at("cdn.images", 'is served-by-frontend, but no behavior of cdn.frontend leads to an origin in bucket "images"'),
  ),
  bad(
    "actual",
    "images that the frontend's distribution leads to another bucket for",
    "cdn.frontend.origins.S3-bluemoxon-images.bucket",
    "landing",
    at("cdn.images", 'is served-by-frontend, but no behavior of cdn.frontend leads to an origin in bucket "images"'),
  ),
  bad(
    "actual",
    "a deploy to a distribution that the images do not have",
    "delivery.role.grants.CloudFrontInvalidation.distribution",
    "images",
    '"images" is no distribution of this stack. Known: frontend, landing',
  ),
  bad(
    "actual",
    "a host name to a distribution that the images do not have",
    "dns.records.app.target.key",
    "images-cdn",
    'names no target of this stack: "images-cdn". Known: frontend-cdn, landing-cdn, http-api',
  ),
];
