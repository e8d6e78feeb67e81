import * as awsLambda from "@pulumi/aws/lambda";
import * as sqs from "@pulumi/aws/sqs";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../environment/account";
import type { ApiFacts, WorkerFacts } from "../environment/functions";
import type { StorageFacts } from "../environment/storage";
import type { Api } from "./api";
import { queueArn, queueUrl } from "./arns";
import { executionRole, inlinePolicy } from "./execution-role";
import { consumeJobs, invokeModels, readSecrets, sendJobs, useObjects } from "./grants";
import { lambdaFunction, placementIn } from "./lambda-function";
import type { Network } from "./network";

export interface WorkerArgs {
  readonly account: Account;
  readonly facts: WorkerFacts;
  readonly storage: StorageFacts;
  readonly network: Network;
  /** The API puts jobs on the queue: its role gets the right here, where the queue is. */
  readonly producer: { readonly api: Api; readonly facts: ApiFacts };
}

/** The analysis worker: a queue with its dead-letter queue, and the function that works jobs off, one by one. */
export class Worker extends pulumi.ComponentResource {
  readonly functionName: pulumi.Output<string>;
  readonly queueName: pulumi.Output<string>;
  /** Composed, because an output of a queue that is left out of the run would be undefined. */
  readonly queueUrl: string;

  constructor(name: string, args: WorkerArgs, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Worker", name, {}, opts);
    const child = { parent: this };
    const { account, facts, storage, network, producer } = args;

    const queue = jobQueue(name, account, facts, child);
    const { role, grants } = executionRole(`${name}-role`, { ...facts.role, inlinePolicies: policies(args) }, child);
    inlinePolicy(`${name}-producer-policy`, producer.api.role, sendPolicy(args), child);
    const lambda = lambdaFunction(
      name,
      {
        ...facts,
        role,
        code: { kind: "zip", runtime: facts.runtime, handler: facts.handler, ...storage.artifact },
        placement: placementIn(network, facts),
        tags: account.tags,
      },
      child,
    );
    new awsLambda.EventSourceMapping(
      `${name}-mapping`,
      {
        eventSourceArn: queue.arn,
        functionName: lambda.arn,
        batchSize: facts.batchSize,
        scalingConfig: { maximumConcurrency: facts.maximumConcurrency },
        functionResponseTypes: ["ReportBatchItemFailures"],
        tags: account.tags,
      },
      // AWS makes a mapping only for a role that may already receive from the queue.
      { ...child, dependsOn: [...grants] },
    );

    this.functionName = lambda.name;
    this.queueName = queue.name;
    this.queueUrl = queueUrl(account, facts.queue.name);
    this.registerOutputs({ functionName: this.functionName, queueName: this.queueName, queueUrl: this.queueUrl });
  }
}

function jobQueue(name: string, account: Account, { queue, deadLetterQueue }: WorkerFacts, opts: pulumi.CustomResourceOptions): sqs.Queue {
  const dead = new sqs.Queue(
    `${name}-dead-letter-queue`,
    { name: deadLetterQueue.name, messageRetentionSeconds: deadLetterQueue.retentionSeconds, tags: account.tags },
    opts,
  );
  return new sqs.Queue(
    `${name}-queue`,
    {
      name: queue.name,
      visibilityTimeoutSeconds: queue.visibilityTimeoutSeconds,
      messageRetentionSeconds: queue.retentionSeconds,
      receiveWaitTimeSeconds: queue.receiveWaitSeconds,
      ...(queue.keyId !== undefined && { kmsMasterKeyId: queue.keyId }),
      redrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn(account, deadLetterQueue.name), maxReceiveCount: queue.maxReceiveCount }),
      tags: account.tags,
    },
    // The redrive names the dead-letter queue by a composed ARN, so the order has to be said: SQS refuses a missing target.
    { ...opts, dependsOn: [dead] },
  );
}

function policies({ account, facts, storage }: WorkerArgs) {
  const names = facts.role.policyNames;
  return {
    queue: { name: names.queue, statements: [consumeJobs(account, facts.queue.name)] },
    secrets: { name: names.secrets, statements: [readSecrets(facts.secretArns)] },
    images: { name: names.images, statements: [useObjects(storage.images.name, facts.imageActions)] },
    models: { name: names.models, statements: [invokeModels(facts.modelArns)] },
  };
}

function sendPolicy({ account, facts, producer }: WorkerArgs) {
  return { name: producer.facts.role.policyNames.sendJobs, statements: [sendJobs(account, facts.queue.name, producer.facts.sendActions)] };
}
