import { ListOpenIDConnectProvidersCommand, paginateGetAccountAuthorizationDetails } from "@aws-sdk/client-iam";
import { type Live, pages } from "../live";
import { type Lister, type Resident, inside, resident, tagMap, together } from "./resident";

const roleType = "aws:iam/role:Role";

/**
 * Roles with their policies, users, and the account's own policies, in one list: IAM's plain lists tell neither tags nor a role's
 * policies. The policies' documents stay behind page by page.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
const identities = ({ iam: client }: Live): Promise<Resident[]> =>
  pages(paginateGetAccountAuthorizationDetails({ client, pageSize: 200 }, { Filter: ["Role", "User", "LocalManagedPolicy"] }), (page) => [
    ...(page.RoleDetailList ?? []).flatMap(({ RoleName = "", Path, Arn = "", Tags, RolePolicyList = [], AttachedManagedPolicies = [] }) => [
      { type: roleType, importId: RoleName, arn: Arn, names: [RoleName], tags: tagMap(Tags), byAws: isServiceLinked(Path) },
      ...RolePolicyList.flatMap(({ PolicyName }) =>
        resident("aws:iam/rolePolicy:RolePolicy", `${RoleName}:${PolicyName}`, { within: inside(roleType, RoleName) }),
      ),
      ...AttachedManagedPolicies.flatMap(({ PolicyArn }) =>
        resident("aws:iam/rolePolicyAttachment:RolePolicyAttachment", `${RoleName}/${PolicyArn}`, { within: inside(roleType, RoleName) }),
      ),
    ]),
    ...(page.UserDetailList ?? []).flatMap(({ UserName = "", Arn = "", Tags }) =>
      resident("aws:iam/user:User", UserName, { arn: Arn, names: [UserName], tags: tagMap(Tags) }),
    ),
    ...(page.Policies ?? []).flatMap(({ Arn, PolicyName = "" }) => resident("aws:iam/policy:Policy", Arn, { names: [PolicyName] })),
  ]);

/** A service makes its service-linked role itself, under this path: https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html */
const isServiceLinked = (path = ""): boolean => path.startsWith("/aws-service-role/");

/** A provider has no name, only an issuer, which others in the account may share: tags alone make it the app's. */
const identityProviders: Lister = async ({ iam }) =>
  ((await iam.send(new ListOpenIDConnectProvidersCommand({}))).OpenIDConnectProviderList ?? []).flatMap(({ Arn }) =>
    resident("aws:iam/openIdConnectProvider:OpenIdConnectProvider", Arn),
  );

/** Who may do what. */
export const access: Lister = (live, managed) => together(identities(live), identityProviders(live, managed));
