import * as ec2 from "@pulumi/aws/ec2";
import * as vpc from "@pulumi/aws/vpc";
import type * as pulumi from "@pulumi/pulumi";
import { type RuleFacts, type SecurityGroupFacts, portRange } from "../environment/network";
import { mapValues, named } from "./named";

export type SecurityGroups = Readonly<Record<string, ec2.SecurityGroup>>;

/** Security groups with each rule a resource of its own. Children: `<name>-<group>`, `<name>-<group>-<ingress|egress>-<rule>`. */
export function securityGroups(
  name: string,
  vpcId: pulumi.Input<string>,
  facts: Readonly<Record<string, SecurityGroupFacts>>,
  opts: pulumi.CustomResourceOptions,
): SecurityGroups {
  const groups = mapValues(facts, (group, key) => new ec2.SecurityGroup(`${name}-${key}`, { name: group.name, description: group.description, vpcId }, opts));
  // Rules after all groups: a rule may name any of them as its peer.
  for (const [key, { ingress, egress }] of Object.entries(facts)) {
    const securityGroupId = named(groups, key).id;
    for (const [rule, spec] of Object.entries(ingress)) {
      new vpc.SecurityGroupIngressRule(`${name}-${key}-ingress-${rule}`, { securityGroupId, ...ruleProperties(spec, groups) }, opts);
    }
    for (const [rule, spec] of Object.entries(egress)) {
      new vpc.SecurityGroupEgressRule(`${name}-${key}-egress-${rule}`, { securityGroupId, ...ruleProperties(spec, groups) }, opts);
    }
  }
  return groups;
}

function ruleProperties(rule: RuleFacts, groups: SecurityGroups) {
  const { protocol, peer, description } = rule;
  const range = portRange(rule);
  return {
    ipProtocol: protocol,
    ...(range !== undefined && { fromPort: range.from, toPort: range.to }),
    ...peerProperties(peer, groups),
    ...(description !== undefined && { description }),
  };
}

function peerProperties(peer: RuleFacts["peer"], groups: SecurityGroups) {
  switch (peer.kind) {
    case "cidr":
      return { cidrIpv4: peer.cidr };
    case "ipv6-cidr":
      return { cidrIpv6: peer.cidr };
    case "prefix-list":
      return { prefixListId: peer.id };
    case "security-group":
      return { referencedSecurityGroupId: named(groups, peer.key).id };
  }
}
