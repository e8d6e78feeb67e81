import { types } from "../../aws";
import { type Finding, stackRule } from "../rule";
import { sourceOf } from "../stack-index";

const inVpc = [types.subnet.token, types.routeTable.token, types.securityGroup.token, types.vpcEndpoint.token];

/** A lookup of the default VPC once picked the wrong network. */
export const networkIsTheStacksOwn = stackRule({
  name: "network-is-the-stacks-own",
  description: "Where a stack manages a VPC, everything of its network stands in that VPC and in no other.",
  judge: (stack) => {
    const [vpc] = stack.ofType(types.vpc.token);
    if (vpc === undefined) return [];
    return inVpc
      .flatMap((type) => stack.ofType(type))
      .filter((resource) => sourceOf(resource, "vpcId")?.name !== vpc.name)
      .map(({ name }): Finding => ({ name, fault: `${name} does not take its VPC from ${vpc.name}. Pass the network's own vpcId.` }));
  },
});
