import { awsType } from "../aws";
import { isWithin, keysOf } from "./property-path";

/** Properties that say who may do something, come in or read, whatever their type. Each is a fact, for a person to read in the stack file. */
const opening = [
  "acl",
  "assumeRolePolicy",
  "authorizationType",
  "cidrBlocks",
  "cidrIpv4",
  "cidrIpv6",
  "egress",
  "grants",
  "inlinePolicies",
  "ingress",
  "kmsKeyArn",
  "kmsKeyId",
  "kmsMasterKeyId",
  "managedPolicyArns",
  "policy",
  "policyArn",
  "prefixListId",
  "principal",
  "referencedSecurityGroupId",
  "role",
  "securityGroups",
  "sourceAccount",
  "sourceArn",
  "vpcSecurityGroupIds",
];

/** Held on everything that is adopted, so that no row is needed. */
export const heldOnAll = ["tags", "tagsAll"];

/** Why a property may not be held as it lives; undefined when it may. What is held is nobody's to read in a stack file, and no rule judges it before it lives. Pure. */
export function holdFault(type: string, path: string): string | undefined {
  const [root = ""] = keysOf(path);
  if (heldOnAll.includes(root)) return "is held on everything that is adopted. Remove the row";
  if (isWithin(path, "environment.variables")) return "is a variable, whose value nobody shall read: list its name under ledger.keep";
  const keeps = awsType(type)?.keeps?.some((setting) => isWithin(path, setting.path) || isWithin(setting.path, path)) === true;
  return keeps || opening.includes(root)
    ? "may not be held: it keeps data, or says who comes in. State what lives, or change it by a reconcile row"
    : undefined;
}
