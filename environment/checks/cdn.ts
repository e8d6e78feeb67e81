import type { CdnFacts, DistributionFacts } from "../cdn";
import type { Environment } from "../environment";
import type { Fault } from "../fault";
import { duplicates, missing } from "./references";

/** Every origin, access and function that a distribution mentions exists, and no host name is served twice. */
export function cdnFaults({ cdn }: Partial<Environment>): Fault[] {
  if (cdn === undefined) return [];
  const distributions = { frontend: cdn.frontend, images: cdn.images };
  const aliases = Object.entries(distributions).flatMap(([room, { aliases }]) => aliases.map((alias) => [`cdn.${room}.aliases`, alias] as const));
  return [...duplicates(aliases, "alias"), ...Object.entries(distributions).flatMap(([room, facts]) => distributionFaults(`cdn.${room}`, facts, cdn))];
}

function distributionFaults(path: string, facts: DistributionFacts, cdn: CdnFacts): Fault[] {
  const behaviors = [
    ["defaultBehavior", facts.defaultBehavior] as const,
    ...facts.orderedBehaviors.map((behavior, index) => [`orderedBehaviors.${index}`, behavior] as const),
  ];
  return [
    ...(Object.keys(facts.origins).length === 0 ? [{ path: `${path}.origins`, message: "is empty; a distribution needs an origin" }] : []),
    ...Object.entries(facts.origins).flatMap(([id, origin]) => missing(`${path}.origins.${id}.access`, [origin.access], cdn.originAccess, "origin access")),
    ...behaviors.flatMap(([key, behavior]) => [
      ...missing(`${path}.${key}.origin`, [behavior.origin], facts.origins, "origin"),
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
  ];
}

function ttlFaults(path: string, caching: DistributionFacts["defaultBehavior"]["caching"]): Fault[] {
  if (caching.kind === "policy") return [];
  const { minTtlSeconds: min, defaultTtlSeconds: standard, maxTtlSeconds: max } = caching;
  return min <= standard && standard <= max
    ? []
    : [{ path, message: `needs minTtlSeconds <= defaultTtlSeconds <= maxTtlSeconds, has ${min}, ${standard}, ${max}` }];
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
