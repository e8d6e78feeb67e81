import assert from "node:assert/strict";
import { GetRolePolicyCommand, ListRolePoliciesCommand } from "@aws-sdk/client-iam";
import { GetFunctionConfigurationCommand, ListEventSourceMappingsCommand } from "@aws-sdk/client-lambda";
import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { clientsOf } from "../accounts/aws-clients";
import type { RehearsedStack } from "../stage/stack";
import { type Story, stacksOf } from "./story";

/** The chain's links by their names in each account, from the mission, not from the program. */
const links = {
  staging: { api: "bluemoxon-staging-api", worker: "bluemoxon-staging-analysis-worker", queue: "bluemoxon-staging-analysis-jobs" },
  prod: { api: "bluemoxon-api", worker: "bluemoxon-analysis-worker", queue: "bluemoxon-analysis-jobs" },
} as const;

export const analysisChainHolds: Story = {
  name: "the analysis chain holds in both accounts: API to queue to worker, with every permission, by what AWS holds",
  async run(rehearsal) {
    await Promise.all(stacksOf(rehearsal).map(assertChain));
  },
};

async function assertChain(stack: RehearsedStack): Promise<void> {
  const { lambda, sqs } = clientsOf(stack.account);
  const { api, worker, queue } = links[stack.name];
  const queueArn = `arn:aws:sqs:us-west-2:${stack.account.accountId}:${queue}`;
  const QueueUrl = `https://sqs.us-west-2.amazonaws.com/${stack.account.accountId}/${queue}`;
  const producer = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: api }));
  const consumer = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: worker }));
  const { Attributes: attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }));
  const { EventSourceMappings: mappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({ EventSourceArn: queueArn }));

  assert.equal(producer.Environment?.Variables?.["ANALYSIS_QUEUE_NAME"], queue, "the API names another queue");
  assert.equal(attributes["QueueArn"], queueArn);
  await assertAllowed(stack, producer.Role, ["sqs:SendMessage"], queueArn);
  await assertAllowed(stack, consumer.Role, ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], queueArn);

  const [mapping, ...others] = mappings;
  assert.equal(others.length, 0, "the queue has several readers");
  assert.equal(mapping?.State, "Enabled");
  assert.equal(mapping?.FunctionArn, consumer.FunctionArn);
  assert.deepEqual(mapping?.FunctionResponseTypes, ["ReportBatchItemFailures"]);
  assert.ok(Number(attributes["VisibilityTimeout"]) >= Number(consumer.Timeout), "a running job would be given out again");

  const redrive = JSON.parse(attributes["RedrivePolicy"] ?? "{}") as { deadLetterTargetArn?: string };
  assert.equal(redrive.deadLetterTargetArn, `${queueArn}-dlq`);
  const dead = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: `${QueueUrl}-dlq`, AttributeNames: ["QueueArn"] }));
  assert.equal(dead.Attributes?.["QueueArn"], redrive.deadLetterTargetArn, "the dead-letter queue does not exist");
}

interface StatementDocument {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

/** Reads the role's inline policies as AWS returns them, and looks for each action on exactly this resource. */
async function assertAllowed(stack: RehearsedStack, roleArn: string | undefined, actions: readonly string[], resource: string): Promise<void> {
  const { iam } = clientsOf(stack.account);
  const RoleName = roleArn?.split("/").at(-1);
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  const policies = await Promise.all(PolicyNames.map((PolicyName) => iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }))));
  const statements = policies.flatMap(
    ({ PolicyDocument = "" }) => (JSON.parse(decodeURIComponent(PolicyDocument)) as { Statement: StatementDocument[] }).Statement,
  );
  for (const action of actions) {
    const granted = statements.some(
      ({ Effect, Action, Resource }) => Effect === "Allow" && [Action].flat().includes(action) && [Resource].flat().includes(resource),
    );
    assert.ok(granted, `${RoleName} may not ${action} on ${resource}`);
  }
}
