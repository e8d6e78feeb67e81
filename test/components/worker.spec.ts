import assert from "node:assert/strict";
import { outputOf } from "../support/recorder";
import { assertUnderLedger, room } from "../support/rooms";
import { committed, stackNames } from "../support/stacks";

const types = {
  "app-worker-queue": "aws:sqs/queue:Queue",
  "app-worker-dead-letter-queue": "aws:sqs/queue:Queue",
  "app-worker-producer-policy": "aws:iam/rolePolicy:RolePolicy",
  "app-worker-role": "aws:iam/role:Role",
  "app-worker-role-lambda-basic-execution-role": "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "app-worker-role-lambda-vpc-access-execution-role": "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "app-worker-role-x-ray-daemon-write-access": "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "app-worker-role-queue": "aws:iam/rolePolicy:RolePolicy",
  "app-worker-role-secrets": "aws:iam/rolePolicy:RolePolicy",
  "app-worker-role-images": "aws:iam/rolePolicy:RolePolicy",
  "app-worker-role-models": "aws:iam/rolePolicy:RolePolicy",
  "app-worker-logs": "aws:cloudwatch/logGroup:LogGroup",
  "app-worker-function": "aws:lambda/function:Function",
  "app-worker-mapping": "aws:lambda/eventSourceMapping:EventSourceMapping",
};

const jobs = "arn:aws:sqs:us-west-2:266672885920:bluemoxon-analysis-jobs";

// Proves what the engine is asked for. Does not prove that a job arrives: the rehearsal sends one down the chain.
describe("components/worker", () => {
  for (const stack of stackNames) {
    it(`has exactly these children in ${stack}, under the ledger, locked`, async () => {
      const worker = await room(stack, "app-worker");
      assert.deepEqual(worker.types, types);
      assertUnderLedger(worker, committed(stack));
    });
  }

  it("is made new in production, whole, and adopted in staging, whole", async () => {
    assert.deepEqual(
      (await room("prod", "app-worker")).children.filter(({ importId }) => importId !== ""),
      [],
    );
    assert.deepEqual(
      (await room("staging", "app-worker")).children.filter(({ importId }) => importId === ""),
      [],
    );
  });

  it("states both queues exactly, and says that the dead-letter queue comes first", async () => {
    const worker = await room("prod", "app-worker");
    const { tags } = committed("prod").account;
    assert.deepEqual(worker.inputs("app-worker-dead-letter-queue"), { name: "bluemoxon-analysis-jobs-dlq", messageRetentionSeconds: 1209600, tags });
    assert.deepEqual(worker.inputs("app-worker-queue"), {
      name: "bluemoxon-analysis-jobs",
      visibilityTimeoutSeconds: 660,
      messageRetentionSeconds: 345600,
      receiveWaitTimeSeconds: 20,
      redrivePolicy: JSON.stringify({ deadLetterTargetArn: `${jobs}-dlq`, maxReceiveCount: 2 }),
      tags,
    });
    assert.deepEqual(worker.child("app-worker-queue").dependencies, ["app-worker-dead-letter-queue"]);
  });

  it("states production's function exactly", async () => {
    const { tags, ...inputs } = (await room("prod", "app-worker")).inputs("app-worker-function");
    assert.deepEqual(inputs, {
      name: "bluemoxon-analysis-worker",
      role: outputOf("app-worker-role", "arn"),
      packageType: "Zip",
      runtime: "python3.12",
      handler: "app.worker.handler",
      s3Bucket: "bluemoxon-frontend",
      s3Key: "lambda/bluemoxon-api.zip",
      memorySize: 256,
      timeout: 600,
      environment: { variables: committed("prod").worker.environment },
      tracingConfig: { mode: "Active" },
      vpcConfig: {
        subnetIds: [outputOf("app-network-subnet-private-a"), outputOf("app-network-subnet-private-b")],
        securityGroupIds: [outputOf("app-network-sg-lambda")],
      },
    });
    assert.deepEqual(tags, committed("prod").account.tags);
  });

  it("makes the mapping only once the function's role has its rights: AWS checks them then", async () => {
    const { dependencies } = (await room("prod", "app-worker")).child("app-worker-mapping");
    for (const right of ["app-worker-role-queue", "app-worker-role-lambda-vpc-access-execution-role"]) assert.ok(dependencies.includes(right), right);
  });

  it("feeds the function from the queue, job by job, and gives back only the jobs that failed", async () => {
    assert.deepEqual((await room("prod", "app-worker")).inputs("app-worker-mapping"), {
      eventSourceArn: outputOf("app-worker-queue", "arn"),
      functionName: outputOf("app-worker-function", "arn"),
      batchSize: 1,
      scalingConfig: { maximumConcurrency: 2 },
      functionResponseTypes: ["ReportBatchItemFailures"],
      tags: committed("prod").account.tags,
    });
  });

  it("lets the worker take jobs from its queue, and the API put them there", async () => {
    const worker = await room("prod", "app-worker");
    assert.deepEqual(worker.statements("app-worker-role-queue"), [
      { Effect: "Allow", Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], Resource: jobs },
    ]);
    assert.deepEqual(worker.statements("app-worker-producer-policy"), [
      { Effect: "Allow", Action: ["sqs:SendMessage", "sqs:GetQueueUrl", "sqs:GetQueueAttributes"], Resource: jobs },
    ]);
    assert.deepEqual(
      [worker.inputs("app-worker-producer-policy")["role"], worker.inputs("app-worker-role-queue")["role"]],
      ["bluemoxon-api-role", "bluemoxon-analysis-worker-exec-role"],
    );
  });

  it("hangs nothing of another room on what a later phase creates: it would be left out of the run with it", async () => {
    const environment = committed("prod");
    for (const name of ["app-network", "app-database", "app-scraper", "app-api", "app-cdn"]) {
      for (const child of (await room("prod", name)).children) {
        const late = child.dependencies.filter((dependency) => environment.ledger.create.includes(dependency));
        assert.deepEqual(late, [], child.name);
      }
    }
  });
});
