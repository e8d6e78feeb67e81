import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { ListUsersCommand } from "@aws-sdk/client-iam";
import { CloudWatchLogsClient, PutSubscriptionFilterCommand } from "@aws-sdk/client-cloudwatch-logs";
import { PutBucketLifecycleConfigurationCommand, PutBucketNotificationConfigurationCommand } from "@aws-sdk/client-s3";
import { CreateQueueCommand, GetQueueAttributesCommand, GetQueueUrlCommand, SetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { types } from "../../aws";
import { locks } from "../accidents/lock";
import { Scene } from "../accidents/scene";
import type { AnyStack } from "../accounts/account";
import { bucketsOf, clientsOf, connectionTo } from "../accounts/aws-clients";
import type { RehearsedStack } from "../stage/stack";
import { foundIn, parity, shownAt } from "./parity-shown";
import { type Story, inBoth, stacksOf } from "./story";

/** What `discover --json` says of an account, as far as it is looked at here. */
interface Told {
  readonly agrees: boolean;
  readonly unmanaged: readonly { readonly importId: string }[];
}

/**
 * Ledger and account agree: every row lives, and everything of the app's has a row. The nightly workflow asks the same, by the same
 * command and under the same role, which is held to what its documents allow.
 * @returns how much lives in no row.
 */
export async function nothingOutside(stack: RehearsedStack<AnyStack>): Promise<number> {
  for (const session of Object.values(stack.sessions)) {
    const foreign = clientsOf(stack.account, session).iam.send(new ListUsersCommand({}));
    await assert.rejects(foreign, { name: "AccessDenied" }, "a role is given what no document of it allows: the story would prove nothing");
  }
  const file = foundIn(stack, "discover");
  const { exitCode, stdout, stderr } = await stack.script("discover", "--check", "--json", file);
  assert.equal(exitCode, 0, `the ledger of ${stack.name} and its account disagree:\n${stdout}${stderr}`);
  const { agrees, unmanaged } = JSON.parse(await readFile(file, "utf8")) as Told;
  assert.deepEqual([agrees, unmanaged], [true, []]);
  return unmanaged.length;
}

export const nothingLivesOutside: Story = {
  name: "nothing of the app lives outside: every resource of both accounts is adopted, made by its stack, or external with a reason",
  async run(rehearsal) {
    await inBoth(rehearsal, async (stack) => {
      rehearsal.figures[stack.name].unmanaged = await nothingOutside(stack);
    });
    const found = stacksOf(rehearsal).map((stack) => foundIn(stack, "discover"));
    const told = await parity(found, "--check", "facts", ...shownAt("both adopted and completed"));
    assert.equal(told.exitCode, 0, told.stdout + told.stderr);
    for (const stack of stacksOf(rehearsal)) assert.match(told.stdout, new RegExp(`^  ${stack.name}: phase steady; .*; covers 100 % of`, "m"));
  },
};

/** A check that sees nothing would pass the story above as well; and what it sees is enough to write the ledger. */
export const ledgerIsMadeAnew: Story = {
  name: "discover finds what hands left behind, and a queue that they opened, and makes a deleted ledger anew: the same rows, the same plan; a look at what lives refuses the open queue",
  async run({ prod, staging }) {
    await leaveBehind(prod);
    const scene = await Scene.set(prod, staging, new Set(locks));
    const { exitCode, stdout } = await scene.command("discover", "--check");
    assert.equal(exitCode, 2, stdout);
    assert.match(stdout, /^unmanaged \(4\)/m);
    for (const left of [
      `/bluemoxon-left-behind  ${types.queue.token}  (name bluemoxon-left-behind)`,
      "bluemoxon-images  aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration  (in bluemoxon-images)",
      "bluemoxon-images  aws:s3/bucketNotification:BucketNotification  (in bluemoxon-images)",
      "/aws/lambda/bluemoxon-api|somebody  aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter  (in /aws/lambda/bluemoxon-api)",
    ])
      assert.ok(stdout.includes(left), `${left} is not told:\n${stdout}`);
    assert.match(stdout, /^open to others \(1\).*\n {2}app-worker-queue: everybody$/m);

    scene.facts(/^ {4}adopt:\n(?: {6}.*\n)+/m, "    adopt: {}\n");
    const written = await scene.command("discover", "--write");
    assert.equal(written.exitCode, 0, written.stdout + written.stderr);
    const { verdict, result } = await scene.verdict("steady");
    assert.deepEqual([verdict.allowed, verdict.counts], [true, {}], result.stdout);
    const seen = await scene.verdict("steady", "--refresh");
    const [only, ...others] = seen.verdict.refusals;
    assert.deepEqual(others, []);
    assert.match(only?.why ?? "", /^resource-policies-stay-in-the-account: [^]*\napp-worker-queue lets in everybody\. /, seen.result.stdout);
    await scene.count();
    assert.deepEqual(scene.harms, []);
  },
};

/** What a console leaves in a few minutes: a queue, a rule that empties a bucket, somebody who hears of every object and reads every line, an open queue. */
async function leaveBehind({ account }: RehearsedStack): Promise<void> {
  const { sqs } = clientsOf(account);
  const { QueueUrl = "" } = await sqs.send(new CreateQueueCommand({ QueueName: "bluemoxon-left-behind" }));
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }));
  const s3 = bucketsOf(account);
  const Bucket = "bluemoxon-images";
  const rule = { ID: "expire", Status: "Enabled", Filter: { Prefix: "" }, Expiration: { Days: 1 } } as const;
  await s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules: [rule] } }));
  const queue = { QueueArn: Attributes?.["QueueArn"], Events: ["s3:ObjectCreated:*" as const] };
  await s3.send(new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration: { QueueConfigurations: [queue] } }));
  await new CloudWatchLogsClient(connectionTo(account)).send(
    new PutSubscriptionFilterCommand({
      logGroupName: "/aws/lambda/bluemoxon-api",
      filterName: "somebody",
      filterPattern: "",
      destinationArn: `arn:aws:lambda:us-west-2:${account.accountId}:function:bluemoxon-analysis-worker`,
    }),
  );
  const jobs = await sqs.send(new GetQueueUrlCommand({ QueueName: "bluemoxon-analysis-jobs" }));
  const anybody = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: "*", Action: "sqs:*", Resource: "*" }] };
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl: jobs.QueueUrl, Attributes: { Policy: JSON.stringify(anybody) } }));
}
