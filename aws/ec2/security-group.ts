import { prefixed } from "../import-id";
import type { AwsType } from "../type";
import { described } from "./described";

/** Who may reach what stands in it. Its rules are resources of their own: a list inside the group claims to be all there is. */
export const securityGroup: AwsType = {
  token: "aws:ec2/securityGroup:SecurityGroup",
  importId: prefixed("sg"),
  terraform: { type: "aws_security_group", key: { vpcId: "vpc_id", name: "name" }, also: ["ingress", "egress"] },
  inline: ["ingress", "egress"],
  rights: { read: described("SecurityGroups"), lose: ["ec2:DeleteSecurityGroup"], look: described("SecurityGroups") },
};
