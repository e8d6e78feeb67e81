import { type SecurityGroupRule, paginateDescribeSecurityGroupRules, paginateDescribeSecurityGroups } from "@aws-sdk/client-ec2";
import { types } from "..";
import { pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, inside, liveResource, tagMap } from "../listing";
import type { LiveKind } from "../live-kind";
import { candidate, where } from "./filters.live";

const find: Finder = async ({ inputs }, { ec2: client }) => {
  const filters = where({ "vpc-id": text(inputs, "vpcId"), "group-name": text(inputs, "name") });
  const found = await pages(paginateDescribeSecurityGroups({ client }, { Filters: filters }), (page) => page.SecurityGroups);
  return found.flatMap(({ GroupId }) => candidate(GroupId));
};

const groupType = types.securityGroup.token;

/** Security groups and their rules. */
const list: Lister = async ({ ec2: client }) => {
  const [groups, rules] = await Promise.all([
    pages(paginateDescribeSecurityGroups({ client }, { MaxResults: 1000 }), (page) =>
      page.SecurityGroups?.map(({ GroupId, GroupName, VpcId, Tags }) => ({ GroupId, GroupName, VpcId, Tags })),
    ),
    pages(paginateDescribeSecurityGroupRules({ client }, { MaxResults: 1000 }), (page) => page.SecurityGroupRules),
  ]);
  // No other group may be named so.
  const vpcOfDefault = new Map(groups.filter(({ GroupName }) => GroupName === "default").map(({ GroupId, VpcId }) => [GroupId, VpcId]));
  return [
    ...groups.flatMap(({ GroupId, GroupName = "", VpcId, Tags }) =>
      liveResource(groupType, GroupId, { names: [GroupName], tags: tagMap(Tags), within: inside(types.vpc.token, VpcId), byAws: vpcOfDefault.has(GroupId) }),
    ),
    ...rules.flatMap((rule) =>
      liveResource(rule.IsEgress === true ? egressType : ingressType, rule.SecurityGroupRuleId, {
        tags: tagMap(rule.Tags),
        within: [...inside(groupType, rule.GroupId), ...inside(types.vpc.token, vpcOfDefault.get(rule.GroupId))],
        byAws: vpcOfDefault.has(rule.GroupId) && isBornWith(rule),
      }),
    ),
  ];
};

const ingressType = types.securityGroupIngressRule.token;

const egressType = types.securityGroupEgressRule.token;

/**
 * A VPC's default group is born with two rules: everything from the group itself, and everything to anywhere. Another rule in it
 * was put there by somebody, and counts as one of the VPC's own. https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 */
const isBornWith = ({ IsEgress, IpProtocol, CidrIpv4, CidrIpv6, ReferencedGroupInfo, GroupId }: SecurityGroupRule): boolean =>
  IpProtocol === "-1" && (IsEgress === true ? CidrIpv4 === "0.0.0.0/0" || CidrIpv6 === "::/0" : ReferencedGroupInfo?.GroupId === GroupId);

export const securityGroups: LiveKind = { listed: "security groups and their rules", find: { [types.securityGroup.token]: find }, list };
