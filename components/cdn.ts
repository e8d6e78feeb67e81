import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { CdnFacts, OriginAccessFacts } from "../environment/cdn";
import { distributionProperties } from "./distribution";
import type { AliasTarget } from "./dns";
import { mapValues } from "./named";

/**
 * How a distribution's origin refers to its access. Exactly one of the two is set, so an origin can't lose the one it has
 * by gaining the other.
 */
export type OriginAccess =
  | { readonly kind: "origin-access-control"; readonly id: pulumi.Input<string> }
  | { readonly kind: "origin-access-identity"; readonly path: pulumi.Input<string> };

/** Both CDNs, the functions at their edge, and the way CloudFront proves itself to the buckets. */
export class Cdn extends pulumi.ComponentResource {
  readonly frontendDistributionId: pulumi.Output<string>;
  readonly imagesDistributionId: pulumi.Output<string>;
  /** Host name that CloudFront gave the distribution. */
  readonly frontendDomain: pulumi.Output<string>;
  readonly imagesDomain: pulumi.Output<string>;
  /** What the host names of the app lead to. */
  readonly frontendTarget: AliasTarget;

  constructor(name: string, facts: CdnFacts, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Cdn", name, {}, opts);
    const child = { parent: this };
    const accesses = mapValues(facts.originAccess, (access, key) => originAccess(`${name}-access-${key}`, access, child));
    const functionArns = mapValues(facts.functions, (edge, key) => edgeFunction(`${name}-function-${key}`, edge, child).arn);
    const frontend = new aws.cloudfront.Distribution(`${name}-frontend`, distributionProperties(facts.frontend, accesses, functionArns), {
      ...child,
      ignoreChanges: engineOnlyProperties,
    });
    const images = new aws.cloudfront.Distribution(`${name}-images`, distributionProperties(facts.images, accesses, functionArns), {
      ...child,
      ignoreChanges: engineOnlyProperties,
    });

    this.frontendDistributionId = frontend.id;
    this.imagesDistributionId = images.id;
    this.frontendDomain = frontend.domainName;
    this.imagesDomain = images.domainName;
    this.frontendTarget = { name: frontend.domainName, zoneId: frontend.hostedZoneId };
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

function originAccess(name: string, facts: OriginAccessFacts, opts: pulumi.CustomResourceOptions): OriginAccess {
  switch (facts.kind) {
    case "origin-access-control": {
      const control = new aws.cloudfront.OriginAccessControl(
        name,
        { name: facts.name, description: facts.description, originAccessControlOriginType: "s3", signingBehavior: "always", signingProtocol: "sigv4" },
        opts,
      );
      return { kind: facts.kind, id: control.id };
    }
    case "origin-access-identity": {
      const identity = new aws.cloudfront.OriginAccessIdentity(name, { comment: facts.comment }, opts);
      return { kind: facts.kind, path: identity.cloudfrontAccessIdentityPath };
    }
  }
}

/** The function's code belongs to the deploy workflow, like every other code (M12); AWS is asked for it, never told. */
function edgeFunction(name: string, facts: CdnFacts["functions"][string], opts: pulumi.CustomResourceOptions): aws.cloudfront.Function {
  return new aws.cloudfront.Function(
    name,
    { name: facts.name, runtime: facts.runtime, comment: facts.comment, code: passThrough },
    { ...opts, ignoreChanges: ["code", "publish"] },
  );
}

/** What an edge function made from nothing starts with: it changes no request. */
const passThrough = "function handler(event) {\n  return event.request;\n}\n";
