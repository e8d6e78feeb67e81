import { moduleOf } from "../../aws/type";
import type { Registration } from "../recording";
import { type Discovery, findingsOf } from "./match";

/** Pulumi modules of services that AWS keeps in one place, or lists for all regions at once. */
const withoutRegion = ["cloudfront", "iam", "route53", "s3"];

/**
 * Pure. A line for each service of which not one row lives in the region that was asked: that is seldom the account's fault.
 * A service with a single row says little, and has no line.
 */
export function regionHints(registrations: readonly Registration[], discovery: Discovery, region: string): string[] {
  const types = new Map(registrations.map(({ name, type }) => [name, type]));
  const missing = new Set(findingsOf(discovery).missing.map(({ name }) => name));
  const rows = new Map<string, string[]>();
  for (const { name } of discovery.findings) {
    const service = serviceOf(types.get(name) ?? "");
    if (!withoutRegion.includes(service)) rows.set(service, [...(rows.get(service) ?? []), name]);
  }
  return [...rows]
    .filter(([, names]) => names.length > 1 && names.every((name) => missing.has(name)))
    .map(([service, names]) => `all ${names.length} rows of ${service} are missing in ${region}: is account.region of the stack file the region they live in?`);
}

/** `aws:ec2/subnet:Subnet` -> `ec2`; Pulumi keeps rules of security groups, which are EC2's too, under `vpc`. */
function serviceOf(type: string): string {
  const module = moduleOf(type);
  return module === "vpc" ? "ec2" : module;
}
