import { awsType } from "../aws";
import { keysOf, overlaps } from "./property-path";

/** Properties that keep data or a secret, or say who may do something, come in or read, on whatever type, also inside others. Each is a fact, for a person to read in the stack file. */
const opening = [
  "acl",
  "action",
  "allowedOauthFlows",
  "allowedOauthScopes",
  "apiKeyRequired",
  "assumeRolePolicy",
  "authorizationScopes",
  "authorizationType",
  "authorizerId",
  "callbackUrls",
  "cidrBlocks",
  "cidrIpv4",
  "cidrIpv6",
  "clientIdLists",
  "corsConfiguration",
  "corsRules",
  "defaultCacheBehavior",
  "deleteAutomatedBackups",
  "disableExecuteApiEndpoint",
  "domainNameConfiguration",
  "egress",
  "encryptionConfigurations",
  "eventSourceToken",
  "explicitAuthFlows",
  "fromPort",
  "functionUrlAuthType",
  "gatewayId",
  "grants",
  "ingress",
  "inlinePolicies",
  "ipProtocol",
  "kmsKeyArn",
  "kmsKeyId",
  "kmsMasterKeyId",
  "lifecycleRules",
  "logoutUrls",
  "managedPolicyArns",
  "mapPublicIpOnLaunch",
  "masterPassword",
  "masterUserSecretKmsKeyId",
  "mutualTlsAuthentication",
  "orderedCacheBehaviors",
  "origins",
  "password",
  "permissionsBoundary",
  "policy",
  "policyArn",
  "prefixListId",
  "principal",
  "principalOrgId",
  "referencedSecurityGroupId",
  "restrictions",
  "role",
  "securityGroupIds",
  "securityGroups",
  "serverSideEncryptionConfiguration",
  "sourceAccount",
  "sourceArn",
  "thumbprintLists",
  "toPort",
  "url",
  "versioning",
  "viewerCertificate",
  "vpcConfig",
  "vpcSecurityGroupIds",
];

/** Held on everything that is adopted, so that no row is needed. */
export const heldOnAll = ["tags", "tagsAll"];

/** Why a property may not be held as it lives; undefined when it may. What is held is nobody's to read in a stack file, and no rule judges it before it lives. Pure. */
export function holdFault(type: string, path: string): string | undefined {
  const keys = keysOf(path);
  const [root = ""] = keys;
  // The engine takes a star for every key there is.
  if (root === "" || keys.includes("*")) return "names no property. Hold each by its own name";
  if (heldOnAll.includes(root)) return "is held on everything that is adopted. Remove the row";
  if (overlaps(path, "environment.variables")) return "is a variable, whose value nobody shall read: list its name under ledger.keep";
  const keeps = (awsType(type)?.keeps ?? []).some((setting) => overlaps(path, setting.path));
  return keeps || keys.some((key) => opening.includes(key))
    ? "may not be held: it keeps data, or says who comes in. State what lives, or change it by a reconcile row"
    : undefined;
}
