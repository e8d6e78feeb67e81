import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Account } from "../environment/account";
import type { BehaviorFacts, DistributionFacts } from "../environment/cdn";
import type { CustomOriginFacts } from "../environment/origins";
import { bucketDomain, globalBucketDomain } from "./arns";
import { named } from "./named";
import type { OriginAccess } from "./origin-access";

type Args = aws.cloudfront.DistributionArgs;
type Behavior = Omit<aws.types.input.cloudfront.DistributionOrderedCacheBehavior, "pathPattern">;

/** What a distribution refers to by key. */
export interface DistributionSurroundings {
  readonly account: Account;
  readonly accesses: Readonly<Record<string, OriginAccess>>;
  readonly functionArns: Readonly<Record<string, pulumi.Input<string>>>;
  /** Bucket key -> name. */
  readonly buckets: Readonly<Record<string, string>>;
}

/** A distribution's facts in the provider's words. Pure. */
export function distributionProperties(facts: DistributionFacts, { account, accesses, functionArns, buckets }: DistributionSurroundings): Args {
  return {
    enabled: true,
    comment: facts.comment,
    aliases: facts.aliases,
    priceClass: facts.priceClass,
    httpVersion: facts.httpVersion,
    isIpv6Enabled: facts.ipv6,
    ...(facts.webAclArn !== undefined && { webAclId: facts.webAclArn }),
    defaultRootObject: facts.defaultRootObject,
    origins: [
      ...Object.entries(facts.origins).map(([originId, { bucket, path, access, endpoint }]) => ({
        originId,
        domainName: endpoint === "global" ? globalBucketDomain(named(buckets, bucket)) : bucketDomain(account, named(buckets, bucket)),
        originPath: path,
        ...connection,
        ...accessProperties(named(accesses, access)),
      })),
      ...Object.entries(facts.customOrigins ?? {}).map(([originId, origin]) => customOrigin(originId, origin)),
    ],
    defaultCacheBehavior: behavior(facts.defaultBehavior, functionArns),
    orderedCacheBehaviors: facts.orderedBehaviors.map((ordered) => ({ pathPattern: ordered.path, ...behavior(ordered, functionArns) })),
    customErrorResponses: facts.customErrors.map(({ code, responseCode, page, minTtlSeconds }) => ({
      errorCode: code,
      responseCode,
      responsePagePath: page,
      ...(minTtlSeconds !== undefined && { errorCachingMinTtl: minTtlSeconds }),
    })),
    restrictions: { geoRestriction: { restrictionType: "none" } },
    viewerCertificate: certificate(facts.certificate),
    ...(facts.logging.kind === "bucket" && {
      loggingConfig: {
        bucket: globalBucketDomain(named(buckets, facts.logging.bucket)),
        prefix: facts.logging.prefix,
        includeCookies: facts.logging.includeCookies,
      },
    }),
  };
}

/** CloudFront's defaults, stated: the provider takes an absent value for another origin and shows a change at every run. */
const connection = { connectionAttempts: 3, connectionTimeout: 10 };

function customOrigin(originId: string, facts: CustomOriginFacts) {
  const { domain, path, protocol, httpPort, httpsPort, sslProtocols, readTimeoutSeconds, keepaliveTimeoutSeconds } = facts;
  return {
    originId,
    domainName: domain,
    originPath: path,
    ...connection,
    customOriginConfig: {
      originProtocolPolicy: protocol,
      httpPort,
      httpsPort,
      originSslProtocols: sslProtocols,
      originReadTimeout: readTimeoutSeconds,
      originKeepaliveTimeout: keepaliveTimeoutSeconds,
    },
  };
}

function accessProperties(access: OriginAccess) {
  switch (access.kind) {
    case "origin-access-control":
      return { originAccessControlId: access.id };
    case "origin-access-identity":
      return { s3OriginConfig: { originAccessIdentity: access.path } };
  }
}

function behavior(facts: BehaviorFacts, functionArns: Readonly<Record<string, pulumi.Input<string>>>): Behavior {
  return {
    targetOriginId: facts.origin,
    allowedMethods: facts.allowedMethods,
    cachedMethods: facts.cachedMethods,
    viewerProtocolPolicy: facts.viewers ?? "redirect-to-https",
    compress: facts.compress,
    ...caching(facts.caching),
    ...(facts.responseHeadersPolicyId !== undefined && { responseHeadersPolicyId: facts.responseHeadersPolicyId }),
    ...(facts.viewerRequestFunction !== undefined && {
      functionAssociations: [{ eventType: "viewer-request", functionArn: named(functionArns, facts.viewerRequestFunction) }],
    }),
  };
}

function caching(facts: BehaviorFacts["caching"]) {
  switch (facts.kind) {
    case "policy":
      return { cachePolicyId: facts.cachePolicyId };
    case "forwarded-values":
      return {
        forwardedValues: { queryString: facts.queryString, cookies: { forward: "none" } },
        minTtl: facts.minTtlSeconds,
        defaultTtl: facts.defaultTtlSeconds,
        maxTtl: facts.maxTtlSeconds,
      };
  }
}

function certificate(facts: DistributionFacts["certificate"]): Args["viewerCertificate"] {
  switch (facts.kind) {
    case "cloudfront-default":
      return { cloudfrontDefaultCertificate: true };
    case "acm":
      return { acmCertificateArn: facts.arn, sslSupportMethod: "sni-only", minimumProtocolVersion: facts.minimumProtocolVersion };
  }
}
