import { type SecurityGroupRule, paginateDescribeSecurityGroupRules } from "@aws-sdk/client-ec2";
import { types } from "..";
import { pages } from "../clients";
import { type Finder, text } from "../finding";
import type { LiveKind } from "../live-kind";

/** A rule is known by its group, direction, protocol, ports and peer: AWS refuses a second one with the same key. */
const ruleFinder =
  (isEgress: boolean): Finder =>
  async ({ inputs }, { ec2: client, once }) => {
    const group = text(inputs, "securityGroupId");
    if (group === "") return [];
    const rules = await once(`rules-of-${group}`, () =>
      pages(paginateDescribeSecurityGroupRules({ client }, { Filters: [{ Name: "group-id", Values: [group] }] }), (page) => page.SecurityGroupRules),
    );
    return rules
      .filter((rule) => rule.IsEgress === isEgress && samePorts(rule, inputs) && samePeer(rule, inputs))
      .flatMap(({ SecurityGroupRuleId, Description }) =>
        SecurityGroupRuleId === undefined ? [] : [{ importId: SecurityGroupRuleId, ...(Description !== undefined && { hint: Description }) }],
      );
  };

function samePorts({ IpProtocol, FromPort, ToPort }: SecurityGroupRule, inputs: Readonly<Record<string, unknown>>): boolean {
  // EC2 writes "all ports" as -1; the program leaves the ports out.
  const port = (value: unknown) => (value === undefined ? -1 : value);
  return IpProtocol === inputs["ipProtocol"] && port(FromPort) === port(inputs["fromPort"]) && port(ToPort) === port(inputs["toPort"]);
}

/** A rule has one peer, of one of four kinds: what a row does not state, the rule must not have. */
const samePeer = ({ CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupInfo }: SecurityGroupRule, inputs: Readonly<Record<string, unknown>>): boolean =>
  CidrIpv4 === inputs["cidrIpv4"] &&
  CidrIpv6 === inputs["cidrIpv6"] &&
  PrefixListId === inputs["prefixListId"] &&
  ReferencedGroupInfo?.GroupId === inputs["referencedSecurityGroupId"];

/** They are listed with their groups. */
export const securityGroupRules: LiveKind = {
  find: {
    [types.securityGroupIngressRule.token]: ruleFinder(false),
    [types.securityGroupEgressRule.token]: ruleFinder(true),
  },
};
