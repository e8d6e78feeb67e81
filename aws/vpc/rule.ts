import { prefixed } from "../import-id";
import type { AwsType } from "../type";
import { changed, described } from "../ec2/described";

/** What the rules of both directions have in common. */
export const securityGroupRule = (direction: "Ingress" | "Egress") =>
  ({
    importId: prefixed("sgr"),
    terraform: {
      type: `aws_vpc_security_group_${direction.toLowerCase()}_rule`,
      service: "ec2",
      key: { securityGroupId: "security_group_id", ipProtocol: "ip_protocol" },
      importId: "{security_group_rule_id}",
      also: ["from_port", "to_port", "cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"],
    },
    computed: ["securityGroupRuleId"],
    rights: {
      read: described("SecurityGroupRules"),
      update: (place) => ["security-group", "security-group-rule"].flatMap((kind) => changed(kind, "ec2:ModifySecurityGroupRules")(place)),
      lose: [`ec2:RevokeSecurityGroup${direction}`],
      look: described("SecurityGroupRules"),
    },
  }) as const satisfies Omit<AwsType, "token">;
