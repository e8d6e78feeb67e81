import { type BadInput, at, bad } from "./bad-input";

/** Distributions and what they mention. */
export const cdn: readonly BadInput[] = [
  bad(
    "prod",
    "a certificate outside us-east-1",
    "cdn.frontend.certificate.arn",
    "arn:aws:acm:us-west-2:266672885920:certificate/92395aeb-a01e-4a48-b4bd-0a9f1c04e861",
    "CloudFront reads certificates from us-east-1 only",
  ),
  bad(
    "staging",
    "an alias that both distributions serve",
    "cdn.images.aliases",
    ["staging.app.bluemoxon.com"],
    'alias "staging.app.bluemoxon.com" is also at cdn.frontend.aliases',
    at("cdn.images.certificate", "CloudFront's own certificate can't serve aliases; name an ACM certificate"),
  ),
  bad(
    "prod",
    "aliases without a certificate",
    "cdn.images.aliases",
    ["images.bluemoxon.com"],
    at("cdn.images.certificate", "CloudFront's own certificate can't serve aliases; name an ACM certificate"),
  ),
  bad(
    "prod",
    "a distribution without origins",
    "cdn.images.origins",
    {},
    "is empty; a distribution needs an origin",
    at("cdn.images.defaultBehavior.origin", '"S3-bluemoxon-images" is no origin of this stack. Known: none'),
  ),
  bad(
    "prod",
    "an origin with an access that is not there",
    "cdn.images.origins.S3-bluemoxon-images.access",
    "backups",
    '"backups" is no origin access of this stack. Known: frontend, images, landing',
  ),
  bad("prod", "a statement id that S3 refuses", "cdn.originAccess.images.statementId", "allow-images", "expected a statement id of letters and digits"),
  bad(
    "prod",
    "a landing site under the app's own host name",
    "cdn.others.landing.aliases",
    ["app.bluemoxon.com"],
    'alias "app.bluemoxon.com" is also at cdn.frontend.aliases',
  ),
  bad(
    "prod",
    "a behavior to an origin that is not there",
    "cdn.frontend.orderedBehaviors.0.origin",
    "S3-images",
    '"S3-images" is no origin of this stack. Known: S3-bluemoxon-frontend, S3-bluemoxon-images',
  ),
  bad(
    "prod",
    "an edge function that is not there",
    "cdn.frontend.orderedBehaviors.0.viewerRequestFunction",
    "strip",
    '"strip" is no edge function of this stack. Known: strip-prefix',
  ),
  bad(
    "staging",
    "a least age above the standard",
    "cdn.frontend.defaultBehavior.caching.minTtlSeconds",
    604800,
    at("cdn.frontend.defaultBehavior.caching", "needs minTtlSeconds <= defaultTtlSeconds <= maxTtlSeconds, has 604800, 86400, 31536000"),
  ),
  bad(
    "staging",
    "a longest age below the standard",
    "cdn.frontend.defaultBehavior.caching.maxTtlSeconds",
    3600,
    at("cdn.frontend.defaultBehavior.caching", "needs minTtlSeconds <= defaultTtlSeconds <= maxTtlSeconds, has 0, 86400, 3600"),
  ),
  bad("prod", "two pages for one error", "cdn.frontend.customErrors.1.code", 403, 'code "403" is also at cdn.frontend.customErrors.0.code'),
];
