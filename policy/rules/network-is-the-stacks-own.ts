import { type Finding, stackRule } from "../rule";
import { sourceOf } from "../stack-index";

const inVpc = ["aws:ec2/subnet:Subnet", "aws:ec2/routeTable:RouteTable", "aws:ec2/securityGroup:SecurityGroup", "aws:ec2/vpcEndpoint:VpcEndpoint"];

/** A lookup of the default VPC once picked the wrong network. */
export const networkIsTheStacksOwn = stackRule({
  name: "network-is-the-stacks-own",
  description: "Where a stack manages a VPC, everything of its network stands in that VPC and in no other.",
  judge: (stack) => {
    const [vpc] = stack.ofType("aws:ec2/vpc:Vpc");
    if (vpc === undefined) return [];
    return inVpc
      .flatMap((type) => stack.ofType(type))
      .filter((resource) => sourceOf(resource, "vpcId")?.name !== vpc.name)
      .map(({ name }): Finding => ({ name, fault: `${name} does not take its VPC from ${vpc.name}. Pass the network's own vpcId.` }));
  },
});
