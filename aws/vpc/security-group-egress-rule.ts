import type { AwsType } from "../type";
import { securityGroupRule } from "./rule";

/** Where what stands in a group may go. */
export const securityGroupEgressRule: AwsType = {
  token: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  ...securityGroupRule("Egress"),
};
