import * as cloudfront from "@pulumi/aws/cloudfront";
import type * as pulumi from "@pulumi/pulumi";
import type { OriginAccessFacts } from "../environment/cdn";

/**
 * How a distribution's origin refers to its access. Exactly one of the two is set, so an origin can't lose the one it has
 * by gaining the other.
 */
export type OriginAccess =
  | { readonly kind: "origin-access-control"; readonly id: pulumi.Input<string> }
  /** `arn` is the identity's as a principal, by which a bucket policy names it. */
  | { readonly kind: "origin-access-identity"; readonly path: pulumi.Input<string>; readonly arn: pulumi.Output<string> };

export function originAccess(name: string, facts: OriginAccessFacts, opts: pulumi.CustomResourceOptions): OriginAccess {
  switch (facts.kind) {
    case "origin-access-control": {
      const control = new cloudfront.OriginAccessControl(
        name,
        { name: facts.name, description: facts.description, originAccessControlOriginType: "s3", signingBehavior: "always", signingProtocol: "sigv4" },
        opts,
      );
      return { kind: facts.kind, id: control.id };
    }
    case "origin-access-identity": {
      const identity = new cloudfront.OriginAccessIdentity(name, { comment: facts.comment }, opts);
      return { kind: facts.kind, path: identity.cloudfrontAccessIdentityPath, arn: identity.iamArn };
    }
  }
}
