import { DescribeLogGroupsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { DescribeRepositoriesCommand, GetLifecyclePolicyCommand } from "@aws-sdk/client-ecr";
import { GetRoleCommand, GetRolePolicyCommand, paginateListAttachedRolePolicies } from "@aws-sdk/client-iam";
import { GetAliasCommand, GetFunctionConfigurationCommand, paginateListEventSourceMappings } from "@aws-sdk/client-lambda";
import { GetQueueAttributesCommand, GetQueueUrlCommand } from "@aws-sdk/client-sqs";
import { variablePath } from "../../../environment/ledger";
import { type Finder, answered, text } from "../finder";
import { ifPresent, pages } from "../live";

const role: Finder = async ({ inputs }, { iam }) => {
  const RoleName = text(inputs, "name");
  const found = await ifPresent(() => iam.send(new GetRoleCommand({ RoleName })));
  return found?.Role?.Arn === undefined ? [] : answered(found.Role.RoleName, { outputs: { arn: found.Role.Arn } });
};

const rolePolicy: Finder = async ({ inputs }, { iam }) => {
  const [RoleName, PolicyName] = [text(inputs, "role"), text(inputs, "name")];
  if (RoleName === "") return [];
  const found = await ifPresent(() => iam.send(new GetRolePolicyCommand({ RoleName, PolicyName })));
  return found === undefined ? [] : [{ importId: `${found.RoleName}:${found.PolicyName}` }];
};

const rolePolicyAttachment: Finder = async ({ inputs }, { iam: client, once }) => {
  const [RoleName, arn] = [text(inputs, "role"), text(inputs, "policyArn")];
  if (RoleName === "") return [];
  const attached = await once(`policies-of-${RoleName}`, () =>
    ifPresent(() => pages(paginateListAttachedRolePolicies({ client }, { RoleName }), (page) => page.AttachedPolicies)),
  );
  return attached?.some(({ PolicyArn }) => PolicyArn === arn) ? [{ importId: `${RoleName}/${arn}` }] : [];
};

const logGroup: Finder = async ({ inputs }, { logs }) => {
  const name = text(inputs, "name");
  // The prefix may fit other groups too, but AWS sorts by name: the exact one comes first.
  const { logGroups = [] } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: name, limit: 1 }));
  return logGroups.some(({ logGroupName }) => logGroupName === name) ? [{ importId: name }] : [];
};

const lambda: Finder = async ({ inputs }, { lambda: client }) => {
  const FunctionName = text(inputs, "name");
  const found = await ifPresent(() => client.send(new GetFunctionConfigurationCommand({ FunctionName })));
  if (found?.FunctionArn === undefined) return [];
  const { FunctionArn, FunctionName: name, Layers = [], Environment } = found;
  const variables = Object.entries(Environment?.Variables ?? {}).map(([variable, value]) => [variablePath(variable), value] as const);
  const held = { layers: Layers.map(({ Arn }) => Arn), ...Object.fromEntries(variables) };
  return answered(name, { outputs: { arn: FunctionArn, invokeArn: invokeArnOf(FunctionArn) }, held });
};

const alias: Finder = async ({ inputs }, { lambda: client }) => {
  const [FunctionName, Name] = [text(inputs, "functionName"), text(inputs, "name")];
  if (FunctionName === "") return [];
  const found = await ifPresent(() => client.send(new GetAliasCommand({ FunctionName, Name })));
  return found === undefined ? [] : [{ importId: `${FunctionName}/${Name}` }];
};

/** The address under which API Gateway integrates a function, as the Lambda developer guide composes it. */
function invokeArnOf(functionArn: string): string {
  const region = functionArn.split(":")[3];
  return `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
}

/** A mapping is known by its two ends. The function's end may carry a version or an alias behind its ARN. */
const eventSourceMapping: Finder = async ({ inputs }, { lambda: client }) => {
  const [EventSourceArn, functionArn] = [text(inputs, "eventSourceArn"), text(inputs, "functionName")];
  if (EventSourceArn === "" || functionArn === "") return [];
  const found = await pages(paginateListEventSourceMappings({ client }, { EventSourceArn }), (page) => page.EventSourceMappings);
  return found
    .filter(({ FunctionArn }) => FunctionArn === functionArn || FunctionArn?.startsWith(`${functionArn}:`))
    .flatMap(({ UUID, State }) => (UUID === undefined ? [] : [{ importId: UUID, ...(State !== undefined && { hint: State }) }]));
};

const queue: Finder = async ({ inputs }, { sqs }) => {
  const found = await ifPresent(() => sqs.send(new GetQueueUrlCommand({ QueueName: text(inputs, "name") })));
  if (found?.QueueUrl === undefined) return [];
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: found.QueueUrl, AttributeNames: ["QueueArn", "Policy"] }));
  const arn = Attributes?.["QueueArn"] ?? "";
  return [{ importId: queueUrlOf(arn), outputs: { arn }, held: { policy: Attributes?.["Policy"] } }];
};

/** The URL as AWS documents it. The one that an endpoint answers with may carry the host through which it was asked. */
export function queueUrlOf(arn: string): string {
  const [, , , region, account, name] = arn.split(":");
  return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
}

const repository: Finder = async ({ inputs }, { ecr }) => {
  const name = text(inputs, "name");
  const found = await ifPresent(() => ecr.send(new DescribeRepositoriesCommand({ repositoryNames: [name] })));
  return answered(found?.repositories?.[0]?.repositoryName);
};

const lifecyclePolicy: Finder = async ({ inputs }, { ecr }) => {
  const repositoryName = text(inputs, "repository");
  if (repositoryName === "") return [];
  const found = await ifPresent(() => ecr.send(new GetLifecyclePolicyCommand({ repositoryName })));
  return answered(found?.repositoryName);
};

export const functionFinders: Readonly<Record<string, Finder>> = {
  "aws:iam/role:Role": role,
  "aws:iam/rolePolicy:RolePolicy": rolePolicy,
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": rolePolicyAttachment,
  "aws:cloudwatch/logGroup:LogGroup": logGroup,
  "aws:lambda/function:Function": lambda,
  "aws:lambda/alias:Alias": alias,
  "aws:lambda/eventSourceMapping:EventSourceMapping": eventSourceMapping,
  "aws:sqs/queue:Queue": queue,
  "aws:ecr/repository:Repository": repository,
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": lifecyclePolicy,
};
