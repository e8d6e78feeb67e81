import { types } from "../../aws";
import { Roles, roleNameOf } from "../roles";
import { type Finding, stackRule } from "../rule";

/** What Lambda does in the function's name (Lambda developer guide, "Giving Lambda functions access to resources in an Amazon VPC"). */
const needed = [
  "ec2:CreateNetworkInterface",
  "ec2:DescribeNetworkInterfaces",
  "ec2:DescribeSubnets",
  "ec2:DeleteNetworkInterface",
  "ec2:AssignPrivateIpAddresses",
  "ec2:UnassignPrivateIpAddresses",
];

export const functionsMayJoinTheirNetwork = stackRule({
  name: "functions-may-join-their-network",
  description: "The role of a function inside a VPC may make its network interfaces.",
  judge: (stack) => {
    const roles = new Roles(stack);
    return stack.ofType(types.lambdaFunction.token).flatMap((lambda): Finding[] => {
      const network = lambda.props["vpcConfig"] as { subnetIds?: unknown } | undefined;
      const role = roleNameOf(lambda);
      return (network?.subnetIds ?? null) === null || roles.mayAnywhere(role, needed)
        ? []
        : [
            {
              name: lambda.name,
              fault: `${lambda.name} stands in a VPC, but ${role} may not make network interfaces. Attach AWSLambdaVPCAccessExecutionRole.`,
            },
          ];
    });
  },
});
