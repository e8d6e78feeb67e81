import assert from "node:assert/strict";
import { paginateListEventSourceMappings } from "@aws-sdk/client-lambda";
import { pages } from "../../aws/clients";
import { clientsOf } from "../accounts/aws-clients";
import { showPhase } from "./parity-shown";
import type { Story } from "./story";

const role = "bluemoxon-analysis-worker-exec-role";
const managed = ["service-role/AWSLambdaBasicExecutionRole", "service-role/AWSLambdaVPCAccessExecutionRole", "AWSXRayDaemonWriteAccess"];

/** Mission item 8. The mapping's id is AWS's to choose, so it is looked up afterwards and expected by that. */
export const prodWorkerIsCreated: Story = {
  name: "prod's analysis worker is created with its queue, and the API is told of it, and nothing else",
  async run({ prod, figures }) {
    const { result, change } = await prod.changesDuring(async () => {
      const { verdict, result: gate } = await prod.gate("create");
      assert.ok(verdict.allowed, gate.stdout);
      assert.deepEqual(verdict.counts, { create: 14, update: 1 });
      assert.deepEqual(Object.keys(verdict.changes), ["app-api-function"]);
      return prod.update("create");
    });
    assert.equal(result.exitCode, 0, `${result.stdout}\n${result.stderr}`);

    const mappings = await pages(paginateListEventSourceMappings({ client: clientsOf(prod.account).lambda }, {}), (page) => page.EventSourceMappings);
    assert.equal(mappings.length, 1);
    assert.deepEqual(change.lost, []);
    assert.deepEqual(
      [...change.added].sort(),
      [
        "sqs:queue:bluemoxon-analysis-jobs",
        "sqs:queue:bluemoxon-analysis-jobs-dlq",
        "lambda:function:bluemoxon-analysis-worker",
        `lambda:event-source-mapping:${mappings[0]?.UUID}`,
        "logs:log-group:/aws/lambda/bluemoxon-analysis-worker",
        `iam:role:${role}`,
        ...managed.map((path) => `iam:role-policy-attachment:${role}/arn:aws:iam::aws:policy/${path}`),
        ...["sqs-access", "secrets-access", "s3-access", "bedrock-access"].map((policy) => `iam:role-policy:${role}:${policy}`),
        "iam:role-policy:bluemoxon-api-role:sqs-send-analysis-jobs",
      ].sort(),
    );
    assert.deepEqual(change.changed, { "lambda:function:bluemoxon-api": ["Environment.ANALYSIS_QUEUE_NAME"] });

    figures.prod.created += result.counts["created"] ?? 0;
    figures.prod.updated += result.counts["updated"] ?? 0;
    figures.prod.upSeconds += result.seconds;
    await showPhase("prod", "create");
  },
};
