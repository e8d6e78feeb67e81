import * as cloudfront from "@pulumi/aws/cloudfront";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../environment/account";
import { type CdnFacts, type DistributionFacts, distributionsOf, imagesServer } from "../environment/cdn";
import { bucketPolicies } from "./bucket-policies";
import { distributionProperties } from "./distribution";
import type { AliasTarget } from "./dns";
import { mapValues, named } from "./named";
import { originAccess } from "./origin-access";
import type { Storage } from "./storage";

export interface CdnArgs {
  readonly account: Account;
  readonly facts: CdnFacts;
  readonly storage: Storage;
}

/**
 * The CDNs, the functions at their edge, the way CloudFront proves itself to the buckets, and the buckets' policies: a
 * distribution and the policy that lets it read are made together, so that neither can be had without the other.
 */
export class Cdn extends pulumi.ComponentResource {
  readonly frontendDistributionId: pulumi.Output<string>;
  /** Of whichever distribution serves the images. */
  readonly imagesDistributionId: pulumi.Output<string>;
  /** Host name that CloudFront gave the distribution. */
  readonly frontendDomain: pulumi.Output<string>;
  readonly imagesDomain: pulumi.Output<string>;
  /** `<distribution key>-cdn` -> what the host names at which it answers lead to. */
  readonly targets: Readonly<Record<string, AliasTarget>>;
  /** Distribution key -> distribution. */
  readonly distributions: Readonly<Record<string, cloudfront.Distribution>>;

  constructor(name: string, { account, facts, storage }: CdnArgs, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Cdn", name, {}, opts);
    const child = { parent: this };
    const accesses = mapValues(facts.originAccess, (access, key) => originAccess(`${name}-access-${key}`, access, child));
    const functionArns = mapValues(facts.functions, (edge, key) => edgeFunction(`${name}-function-${key}`, edge, child).arn);
    const distribution = (properties: DistributionFacts, key: string) =>
      new cloudfront.Distribution(`${name}-${key}`, distributionProperties(properties, { account, accesses, functionArns, buckets: storage.names }), {
        ...child,
        ignoreChanges: engineOnlyProperties,
      });
    this.distributions = mapValues(distributionsOf(facts), distribution);
    bucketPolicies(`${name}-bucket-policy`, { facts, accesses, distributions: this.distributions, buckets: storage.buckets }, child);

    const [frontend, images] = [named(this.distributions, "frontend"), named(this.distributions, imagesServer(facts))];
    this.frontendDistributionId = frontend.id;
    this.imagesDistributionId = images.id;
    this.frontendDomain = frontend.domainName;
    this.imagesDomain = images.domainName;
    this.targets = Object.fromEntries(
      Object.entries(this.distributions).map(([key, { domainName, hostedZoneId }]) => [`${key}-cdn`, { name: domainName, zoneId: hostedZoneId }]),
    );
    this.registerOutputs({
      frontendDistributionId: frontend.id,
      imagesDistributionId: images.id,
      frontendDomain: frontend.domainName,
      imagesDomain: images.domainName,
    });
  }
}

/** How the provider would wait and delete: nothing AWS holds, so nothing to differ about. */
const engineOnlyProperties = ["waitForDeployment", "retainOnDelete"];

/** The function's code belongs to the deploy workflow, like every other code; AWS is asked for it, never told. */
function edgeFunction(name: string, facts: CdnFacts["functions"][string], opts: pulumi.CustomResourceOptions): cloudfront.Function {
  return new cloudfront.Function(
    name,
    { name: facts.name, runtime: facts.runtime, comment: facts.comment, code: passThrough },
    { ...opts, ignoreChanges: ["code", "publish"] },
  );
}

/** What an edge function made from nothing starts with: it changes no request. */
const passThrough = "function handler(event) {\n  return event.request;\n}\n";
