import { GetRoleCommand, GetRolePolicyCommand, paginateGetAccountAuthorizationDetails, paginateListAttachedRolePolicies } from "@aws-sdk/client-iam";
import { types } from "..";
import { type Live, ifPresent, pages } from "../clients";
import { type Finder, answered, text } from "../finding";
import { type LiveResource, inside, liveResource, tagMap } from "../listing";
import type { LiveKind } from "../live-kind";

const findRole: Finder = async ({ inputs }, { iam }) => {
  const RoleName = text(inputs, "name");
  const found = await ifPresent(() => iam.send(new GetRoleCommand({ RoleName })));
  return found?.Role?.Arn === undefined ? [] : answered(found.Role.RoleName, { outputs: { arn: found.Role.Arn } });
};

const findPolicy: Finder = async ({ inputs }, { iam }) => {
  const [RoleName, PolicyName] = [text(inputs, "role"), text(inputs, "name")];
  if (RoleName === "") return [];
  const found = await ifPresent(() => iam.send(new GetRolePolicyCommand({ RoleName, PolicyName })));
  return found === undefined ? [] : [{ importId: `${found.RoleName}:${found.PolicyName}` }];
};

const findAttachment: Finder = async ({ inputs }, { iam: client, once }) => {
  const [RoleName, arn] = [text(inputs, "role"), text(inputs, "policyArn")];
  if (RoleName === "") return [];
  const attached = await once(`policies-of-${RoleName}`, () =>
    ifPresent(() => pages(paginateListAttachedRolePolicies({ client }, { RoleName }), (page) => page.AttachedPolicies)),
  );
  return attached?.some(({ PolicyArn }) => PolicyArn === arn) ? [{ importId: `${RoleName}/${arn}` }] : [];
};

const roleType = types.role.token;

/**
 * Roles with their policies, users, and the account's own policies, in one list: IAM's plain lists tell neither tags nor a role's
 * policies. The policies' documents stay behind page by page.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
const list = ({ iam: client }: Live): Promise<LiveResource[]> =>
  pages(paginateGetAccountAuthorizationDetails({ client, pageSize: 200 }, { Filter: ["Role", "User", "LocalManagedPolicy"] }), (page) => [
    ...(page.RoleDetailList ?? []).flatMap(({ RoleName = "", Path, Arn = "", Tags, RolePolicyList = [], AttachedManagedPolicies = [] }) => [
      { type: roleType, importId: RoleName, arn: Arn, names: [RoleName], tags: tagMap(Tags), byAws: isServiceLinked(Path) },
      ...RolePolicyList.flatMap(({ PolicyName }) => liveResource(types.rolePolicy.token, `${RoleName}:${PolicyName}`, { within: inside(roleType, RoleName) })),
      ...AttachedManagedPolicies.flatMap(({ PolicyArn }) =>
        liveResource(types.rolePolicyAttachment.token, `${RoleName}/${PolicyArn}`, { within: inside(roleType, RoleName) }),
      ),
    ]),
    ...(page.UserDetailList ?? []).flatMap(({ UserName = "", Arn = "", Tags }) =>
      liveResource("aws:iam/user:User", UserName, { arn: Arn, names: [UserName], tags: tagMap(Tags) }),
    ),
    ...(page.Policies ?? []).flatMap(({ Arn, PolicyName = "" }) => liveResource("aws:iam/policy:Policy", Arn, { names: [PolicyName] })),
  ]);

/** A service makes its service-linked role itself, under this path: https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html */
const isServiceLinked = (path = ""): boolean => path.startsWith("/aws-service-role/");

export const roles: LiveKind = {
  listed: "roles, users and policies",
  find: { [types.role.token]: findRole, [types.rolePolicy.token]: findPolicy, [types.rolePolicyAttachment.token]: findAttachment },
  list,
};
