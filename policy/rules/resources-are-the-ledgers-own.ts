import { type Finding, stackRule } from "../rule";

/** Types whose id in the state is the id they are imported by; others are imported by what they consist of. */
const sameId =
  /^aws:(ec2\/(vpc|subnet|internetGateway|eip|natGateway|routeTable|securityGroup|vpcEndpoint|vpcPeeringConnection|vpcPeeringConnectionAccepter)|vpc\/\w+|rds\/subnetGroup|secretsmanager\/secret|iam\/(role|openIdConnectProvider)|s3\/\w+|cognito\/(userPool|userPoolDomain)|cloudwatch\/logGroup|lambda\/(function|eventSourceMapping)|sqs\/queue|ecr\/\w+|cloudfront\/\w+|apigatewayv2\/(api|domainName)|cloudwatch\/(eventRule|metricAlarm)|route53\/zone):/;

export const resourcesAreTheLedgersOwn = stackRule({
  name: "resources-are-the-ledgers-own",
  description: "Every adopted resource is the one that its row names: the id in the state is the row's.",
  judge: (stack, { ledger }) =>
    Object.entries(ledger.adopt).flatMap(([name, id]): Finding[] => {
      const resource = stack.named(name);
      if (resource === undefined || !sameId.test(resource.type)) return [];
      const real = resource.props["id"] as string | undefined;
      return real === undefined || real === id ? [] : [{ name, fault: `${name} is ${real}, but its row names ${id}. Restore the row.` }];
    }),
});
