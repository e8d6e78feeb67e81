import { type CdnFacts, type DistributionFacts, distributionsOf } from "../cdn";
import type { Environment } from "../environment";
import type { Fault } from "../fault";
import { outsideReason } from "../ledger";
import { type BucketFacts, bucketsOf } from "../storage";
import { duplicates, missing } from "./references";

/** Every bucket, access and function that a distribution mentions exists, and no host name is served twice. */
export function cdnFaults({ cdn, storage, ledger }: Partial<Environment>): Fault[] {
  if (cdn === undefined) return [];
  const distributions = Object.entries(distributionsOf(cdn)).map(([key, facts]) => [key in cdn.others ? `cdn.others.${key}` : `cdn.${key}`, facts] as const);
  const aliases = distributions.flatMap(([path, { aliases }]) => aliases.map((alias) => [`${path}.aliases`, alias] as const));
  return [
    ...["frontend", "images"].filter((key) => key in cdn.others).map((key) => ({ path: `cdn.others.${key}`, message: `has its own place, cdn.${key}` })),
    ...imagesFaults(cdn),
    ...duplicates(aliases, "alias"),
    ...distributions.flatMap(([path, facts]) => [
      ...distributionFaults(path, facts, cdn),
      ...(storage === undefined ? [] : bucketFaults(path, facts, bucketsOf(storage))),
      ...(ledger === undefined ? [] : unlistedCertificate(path, facts, ledger.external)),
    ]),
  ];
}

/** Under this key storage keeps the images. */
const imagesBucket = "images";

/** Where no distribution is the images' own, the frontend's must reach them, or nothing would. */
function imagesFaults({ images, frontend }: CdnFacts): Fault[] {
  switch (images.kind) {
    case "distribution":
      return [];
    case "served-by-frontend": {
      const served = [frontend.defaultBehavior, ...frontend.orderedBehaviors].map(({ origin }) => frontend.origins[origin]?.bucket);
      return served.includes(imagesBucket)
        ? []
        : [{ path: "cdn.images", message: `is served-by-frontend, but no behavior of cdn.frontend leads to an origin in bucket "${imagesBucket}"` }];
    }
  }
}

function bucketFaults(path: string, { origins, logging }: DistributionFacts, buckets: Readonly<Record<string, BucketFacts>>): Fault[] {
  return [
    ...Object.entries(origins).flatMap(([id, { bucket }]) => missing(`${path}.origins.${id}.bucket`, [bucket], buckets, "bucket")),
    ...(logging.kind === "bucket" ? logBucketFaults(`${path}.logging.bucket`, logging.bucket, buckets) : []),
  ];
}

function logBucketFaults(path: string, key: string, buckets: Readonly<Record<string, BucketFacts>>): Fault[] {
  const bucket = buckets[key];
  if (bucket === undefined) return missing(path, [key], buckets, "bucket");
  return bucket.acl === "log-delivery"
    ? []
    : [{ path, message: `is "${key}", whose access control list lets no log delivery write; CloudFront's logs need acl: log-delivery` }];
}

function distributionFaults(path: string, facts: DistributionFacts, cdn: CdnFacts): Fault[] {
  const origins = { ...facts.origins, ...facts.customOrigins };
  const behaviors = [
    ["defaultBehavior", facts.defaultBehavior] as const,
    ...facts.orderedBehaviors.map((behavior, index) => [`orderedBehaviors.${index}`, behavior] as const),
  ];
  return [
    ...(Object.keys(origins).length === 0 ? [{ path: `${path}.origins`, message: "is empty; a distribution needs an origin" }] : []),
    ...Object.keys(facts.customOrigins ?? {})
      .filter((id) => id in facts.origins)
      .map((id) => ({ path: `${path}.customOrigins.${id}`, message: "is an origin of that id already; a distribution has each id once" })),
    ...Object.entries(facts.origins).flatMap(([id, origin]) => missing(`${path}.origins.${id}.access`, [origin.access], cdn.originAccess, "origin access")),
    ...behaviors.flatMap(([key, behavior]) => [
      ...missing(`${path}.${key}.origin`, [behavior.origin], origins, "origin"),
      ...missing(
        `${path}.${key}.viewerRequestFunction`,
        behavior.viewerRequestFunction === undefined ? [] : [behavior.viewerRequestFunction],
        cdn.functions,
        "edge function",
      ),
      ...ttlFaults(`${path}.${key}.caching`, behavior.caching),
    ]),
    ...duplicates(
      facts.orderedBehaviors.map(({ path: pattern }, index) => [`${path}.orderedBehaviors.${index}.path`, pattern] as const),
      "path",
    ),
    ...duplicates(
      facts.customErrors.map(({ code }, index) => [`${path}.customErrors.${index}.code`, String(code)] as const),
      "code",
    ),
    ...certificateFaults(path, facts),
    ...customOriginFaults(path, facts),
  ];
}

/** No program makes a certificate, so what uses one has to say in the ledger why it stays outside. */
function unlistedCertificate(path: string, { certificate }: DistributionFacts, external: Readonly<Record<string, string>>): Fault[] {
  return certificate.kind === "acm" && outsideReason(external, certificate.arn) === undefined
    ? [{ path: `${path}.certificate.arn`, message: "is not managed here; list the certificate under ledger.external, with the reason" }]
    : [];
}

function ttlFaults(path: string, caching: DistributionFacts["defaultBehavior"]["caching"]): Fault[] {
  if (caching.kind === "policy") return [];
  const { minTtlSeconds: min, defaultTtlSeconds: standard, maxTtlSeconds: max } = caching;
  return min <= standard && standard <= max
    ? []
    : [{ path, message: `needs minTtlSeconds <= defaultTtlSeconds <= maxTtlSeconds, has ${min}, ${standard}, ${max}` }];
}

/** What CloudFront would refuse, or would go round in circles with. */
function customOriginFaults(path: string, { customOrigins = {}, aliases }: DistributionFacts): Fault[] {
  return Object.entries(customOrigins).flatMap(([id, { domain, protocol, sslProtocols }]) => {
    const at = `${path}.customOrigins.${id}`;
    return [
      ...(aliases.includes(domain) ? [{ path: `${at}.domain`, message: "is a host name of this distribution itself; it would ask itself for ever" }] : []),
      ...(/\.s3-website[.-]/.test(domain) && protocol !== "http-only"
        ? [{ path: `${at}.protocol`, message: "is of a bucket's website, which speaks http-only" }]
        : []),
      ...duplicates(
        sslProtocols.map((each, index) => [`${at}.sslProtocols.${index}`, each] as const),
        "protocol",
      ),
    ];
  });
}

function certificateFaults(path: string, { certificate, aliases }: DistributionFacts): Fault[] {
  switch (certificate.kind) {
    case "cloudfront-default":
      return aliases.length === 0
        ? []
        : [{ path: `${path}.certificate`, message: "CloudFront's own certificate can't serve aliases; name an ACM certificate" }];
    case "acm":
      return certificate.arn.startsWith("arn:aws:acm:us-east-1:")
        ? []
        : [{ path: `${path}.certificate.arn`, message: "CloudFront reads certificates from us-east-1 only" }];
  }
}
