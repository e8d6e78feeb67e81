import { Roles, roleNameOf } from "../roles";
import { type Finding, stackRule } from "../rule";

const needed = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole";

export const functionsMayJoinTheirNetwork = stackRule({
  name: "functions-may-join-their-network",
  description: "The role of a function inside a VPC has the AWS managed policy that lets it make its network interfaces.",
  judge: (stack) => {
    const roles = new Roles(stack);
    return stack.ofType("aws:lambda/function:Function").flatMap((lambda): Finding[] => {
      const network = lambda.props["vpcConfig"] as { subnetIds?: unknown } | undefined;
      const role = roleNameOf(lambda);
      return (network?.subnetIds ?? null) === null || roles.attached(role).includes(needed)
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
