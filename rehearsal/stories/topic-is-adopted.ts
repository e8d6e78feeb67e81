import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CreateTopicCommand, SubscribeCommand } from "@aws-sdk/client-sns";
import { locks } from "../accidents/lock";
import { Scene } from "../accidents/scene";
import { clientsOf } from "../accounts/aws-clients";
import type { RehearsedStack } from "../stage/stack";
import type { Story } from "./story";

const rows = ["app-monitoring-topic-alarms", "app-monitoring-topic-alarms-jobs"];
const queue = "arn:aws:sqs:us-west-2:266672885920:bluemoxon-analysis-jobs";

const facts = `    topics:
      alarms:
        name: bluemoxon-alarms
        displayName: BlueMoxon
        nights: true
        subscriptions:
          jobs: { protocol: sqs, endpoint: "${queue}" }
    dashboards:
`;

/** As whoever meets a kind of thing for which this program has had no place so far. */
export const topicIsAdopted: Story = {
  name: "a topic that hands made is named by discover, stated, found, and adopted with who listens to it: two imports, then no changes; a night is told in it",
  async run({ prod, staging }) {
    const scene = await Scene.set(prod, staging, new Set(locks));
    await scene.byHand(() => make(prod));
    const noticed = await scene.command("discover", "--check");
    assert.equal(noticed.exitCode, 2);
    assert.match(noticed.stdout, /arn:aws:sns:us-west-2:266672885920:bluemoxon-alarms/);

    scene.facts(/^ {4}dashboards:\n/m, facts);
    scene.facts(/^ {4}adopt:\n/m, `    adopt:\n${rows.map((row) => `      ${row}: unknown\n`).join("")}`);
    const found = await scene.command("discover", "--write", "--check");
    assert.equal(found.exitCode, 0, found.stdout + found.stderr);

    const { verdict, result } = await scene.verdict("adopt", "--save-plan", scene.planFile);
    assert.deepEqual([verdict.allowed, verdict.counts], [true, { import: 2 }], result.stdout);
    assert.deepEqual(Object.values(verdict.names).flat().sort(), rows);
    const updated = await scene.updateToPlan("adopt", scene.planFile);
    assert.equal(updated.exitCode, 0, updated.stdout + updated.stderr);

    const again = await scene.verdict("steady", "--refresh");
    assert.deepEqual([again.verdict.allowed, again.verdict.counts], [true, {}], again.result.stdout);
    // The nightly look is CI's reader, and so is whoever tells of it.
    const night = join(scene.workspace.folder, "night.md");
    writeFileSync(night, "### prod: DRIFT in 1 of 134 resources\n");
    const posted = await scene.command("post", "--subject", "Drift in prod", "--file", night);
    assert.deepEqual([posted.exitCode, posted.stdout.trim()], [0, "posted to arn:aws:sns:us-west-2:266672885920:bluemoxon-alarms"], posted.stderr);
    await scene.count();
    assert.deepEqual(scene.harms, []);
  },
};

async function make({ account }: RehearsedStack): Promise<void> {
  const { sns } = clientsOf(account);
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: "bluemoxon-alarms", Attributes: { DisplayName: "BlueMoxon" } }));
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: "sqs", Endpoint: queue }));
}
