import { awsType } from "../aws";
import { keysOf, overlaps } from "./property-path";
import { daysAfter } from "./today";

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
  "lambdaConfig",
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
  const stray = nameFault(path);
  if (stray !== undefined) return stray;
  if (overlaps(path, "environment.variables")) return "is a variable, whose value nobody shall read: list its name under ledger.keep";
  return isGuarded(type, path)
    ? "may not be held: it keeps data, or says who comes in or who is told. State what lives, or change it by a reconcile row"
    : undefined;
}

/** For how many days from today a drift may be taken for known. */
const longestKnown = 92;

/**
 * Why a row may not take a drift for known; undefined when it may. What keeps data, or says who comes in, is told every night until it is put back,
 * and no other row outlasts its reader's memory. Pure.
 * @param today as 2026-01-31.
 */
export function driftFault(type: string, { path, until }: { readonly path: string; readonly until: string }, today: string): string | undefined {
  const stray = nameFault(path);
  if (stray !== undefined) return stray;
  if (isGuarded(type, path)) return "may not be taken for known: it keeps data, or says who comes in or who is told. Put it back, or state what lives";
  if (until > daysAfter(today, longestKnown))
    return `is known until ${until}, which is more than ${longestKnown} days off. Set an earlier day, or state what lives`;
  return undefined;
}

function nameFault(path: string): string | undefined {
  const [root = "", ...parts] = keysOf(path);
  // The engine takes a star for every key there is.
  if (root === "" || [root, ...parts].includes("*")) return "names no property. Name each by its own name";
  return heldOnAll.includes(root) ? "is held on everything that is adopted. Remove the row" : undefined;
}

const isGuarded = (type: string, path: string): boolean =>
  (awsType(type)?.keeps ?? []).some((setting) => overlaps(path, setting.path)) || keysOf(path).some((key) => opening.includes(key));
