import { type Difference, differences } from "../deploy-config/compare";
import type { RolesInAccount } from "./expected";

/** What differs between what lives and what the documents say, a line each: where, and both. None when they are the same. Pure. */
export const roleDifferences = (live: RolesInAccount, expected: RolesInAccount): string[] => differences(normal(live), normal(expected)).flatMap(lines);

/** So that what IAM takes for the same is the same: statements by their ids, one text as a list of it, and lists by their order in the alphabet. */
function normal({ roles, policies }: RolesInAccount): object {
  const ofRoles = Object.entries(roles).map(([name, { trust, inline, attached, boundary }]) => [
    `role ${name}`,
    {
      trust: normalDocument(trust),
      ...Object.fromEntries(Object.entries(inline).map(([policy, document]) => [`inline policy ${policy}`, normalDocument(document)])),
      ...Object.fromEntries(attached.map((arn) => [`attached ${arn}`, true])),
      ...(boundary !== undefined && { "permissions boundary": boundary }),
    },
  ]);
  const ofPolicies = Object.entries(policies).map(([name, document]) => [`policy ${name}`, normalDocument(document)]);
  return Object.fromEntries([...ofRoles, ...ofPolicies]) as object;
}

function normalDocument(document: unknown): unknown {
  const { Statement = [], ...rest } = (document ?? {}) as { Statement?: unknown };
  const statements = [Statement].flat() as readonly { readonly Sid?: string }[];
  return { ...rest, ...Object.fromEntries(statements.map((statement, index) => [statement.Sid ?? `statement ${index + 1}`, normalValue(statement)])) };
}

function normalValue(value: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map(String).sort();
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, normalValue(one)]));
}

function lines({ path, inFile: live, inStack: expected }: Difference): string[] {
  const place = path.replace(".", ", ");
  if (live === undefined) return [`${place}: is missing`];
  if (expected === undefined) return [`${place}: lives, and no document says so`];
  if (!Array.isArray(live) || !Array.isArray(expected)) return [`${place}: is another than the document says`];
  const lacking = expected.filter((one) => !live.includes(one)).map((one) => `lacks ${one}`);
  const beside = live.filter((one) => !expected.includes(one)).map((one) => `has ${one} besides`);
  return [`${place}: ${[...lacking, ...beside].join(", ")}`];
}
