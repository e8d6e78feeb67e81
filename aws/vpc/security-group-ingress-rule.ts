import { isOpenNetwork } from "../open-network";
import type { AwsType } from "../type";
import { securityGroupRule } from "./rule";

/** Who may come in. */
export const securityGroupIngressRule: AwsType = {
  token: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  ...securityGroupRule("Ingress"),
  keeps: ["cidrIpv4", "cidrIpv6"].map((path) => ({
    path,
    givesUp: (from, to) => isOpenNetwork(to) && !isOpenNetwork(from),
    told: "the whole internet is let in",
  })),
};
