import { IAMClient, type ManagedPolicyDetail, type RoleDetail, paginateGetAccountAuthorizationDetails } from "@aws-sdk/client-iam";
import { noteWhatWasAsked } from "../../aws/asked";
import { pages } from "../../aws/clients";
import type { RoleInAccount, RolesInAccount } from "./expected";

/**
 * Reads CI's roles and policies as they live; the reader may ask this as well.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export async function liveRoles(region: string, { roles, policies }: RolesInAccount): Promise<RolesInAccount> {
  const client = new IAMClient({ region });
  noteWhatWasAsked(client);
  const held = await pages(paginateGetAccountAuthorizationDetails({ client, pageSize: 200 }, { Filter: ["Role", "LocalManagedPolicy"] }), (page) => [page]);
  const named = <T>(all: readonly T[], nameOf: (one: T) => string | undefined, wanted: object) =>
    all.flatMap((one) => (Object.hasOwn(wanted, nameOf(one) ?? "") ? [[nameOf(one) ?? "", one] as const] : []));
  const [allRoles, allPolicies] = [held.flatMap(({ RoleDetailList = [] }) => RoleDetailList), held.flatMap(({ Policies = [] }) => Policies)];
  return {
    roles: Object.fromEntries(named(allRoles, ({ RoleName }) => RoleName, roles).map(([name, role]) => [name, roleOf(role)])),
    policies: Object.fromEntries(named(allPolicies, ({ Arn }) => Arn?.split("/").at(-1), policies).map(([name, policy]) => [name, inForce(policy)])),
  };
}

const roleOf = ({ AssumeRolePolicyDocument, RolePolicyList = [], AttachedManagedPolicies = [], PermissionsBoundary }: RoleDetail): RoleInAccount => {
  const boundary = PermissionsBoundary?.PermissionsBoundaryArn;
  return {
    trust: documentIn(AssumeRolePolicyDocument),
    inline: Object.fromEntries(RolePolicyList.map(({ PolicyName = "", PolicyDocument }) => [PolicyName, documentIn(PolicyDocument)])),
    attached: AttachedManagedPolicies.map(({ PolicyArn = "" }) => PolicyArn),
    ...(boundary !== undefined && { boundary }),
  };
};

const inForce = ({ PolicyVersionList = [] }: ManagedPolicyDetail): unknown =>
  documentIn(PolicyVersionList.find(({ IsDefaultVersion }) => IsDefaultVersion)?.Document);

/** IAM gives a document URL-encoded, as RFC 3986 says. */
const documentIn = (text = "null"): unknown => JSON.parse(decodeURIComponent(text));
