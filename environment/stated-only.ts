import type * as pulumi from "@pulumi/pulumi";
import { awsType } from "../aws";

/**
 * Names to the SDK only the properties of a resource that the program states, and those that its type gives (aws/). A class of @pulumi/aws
 * names every property that AWS knows, and for each the SDK makes an output of some fifteen promises before the engine has heard of anything: in
 * production's program half of the outputs, in one of 4,000 resources half of the memory. What the engine is asked for is the same: of a
 * property without a value it is never told.
 *
 * An output that was left out is no `undefined` that could go unseen into another resource: whoever reads it gets an Error. It is read while the
 * program is built, so the engine has not heard of any resource then. A copy of a resource would have neither output nor Error: none is made
 * (eslint.config.mjs).
 */
export const statedOnly: pulumi.ResourceTransformation = ({ resource, type, name, props, opts }) => {
  const known = awsType(type);
  if (known === undefined) return undefined;
  const given = new Set([...(known.gives ?? []).map(outermost), ...(known.looksInto ?? [])]);
  const stated: Record<string, unknown> = {};
  for (const [property, value] of Object.entries<unknown>(props)) {
    if (value !== undefined || given.has(property)) stated[property] = value;
    else Object.defineProperty(resource, property, { get: () => leftOut(type, name, property), configurable: true });
  }
  return { props: stated, opts };
};

const outermost = (path: string): string => path.split(".", 1)[0] ?? path;

function leftOut(type: string, name: string, property: string): never {
  throw new Error(`"${property}" of ${name} is read, and neither stated nor given. Name it under \`gives\` of ${type}, in aws/`);
}
