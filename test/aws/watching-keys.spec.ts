import assert from "node:assert/strict";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { SNSClient } from "@aws-sdk/client-sns";
import { alarms as listOfAlarms } from "../../aws/cloudwatch/metric-alarm.live";
import { found } from "../support/found";
import { account, answering } from "../support/live";

// Proves what a row is taken for. Does not prove that AWS answers so: the answers are written from its documentation.
describe("an alarm is known by its name and kind: names are unique over all kinds", () => {
  const alarms = { MetricAlarms: [{ AlarmName: "App slow" }], CompositeAlarms: [{ AlarmName: "App unwell" }], LogAlarms: [{ AlarmName: "App moans" }] };
  const live = account({}, { cloudwatch: answering(new CloudWatchClient({ region: "us-west-2" }), { DescribeAlarmsCommand: alarms }) });

  for (const [type, property, own, others] of [
    ["aws:cloudwatch/metricAlarm:MetricAlarm", "name", "App slow", "App unwell"],
    ["aws:cloudwatch/compositeAlarm:CompositeAlarm", "alarmName", "App unwell", "App slow"],
  ] as const)
    it(type, async () => {
      assert.deepEqual(await found(type, { [property]: own }, live), [[own, undefined]]);
      for (const name of [others, "App moans"]) assert.deepEqual(await found(type, { [property]: name }, live), []);
    });

  it("and each kind is listed, also the one for which there is no type", async () => {
    const listing = account(
      {},
      { cloudwatch: answering(new CloudWatchClient({ region: "us-west-2" }), { DescribeAlarmsCommand: alarms, ListDashboardsCommand: {} }) },
    );
    const listed = (await listOfAlarms.list?.(listing, () => [])) ?? [];
    assert.deepEqual(
      listed.map(({ type, importId }) => [type, importId]),
      [
        ["aws:cloudwatch/metricAlarm:MetricAlarm", "App slow"],
        ["aws:cloudwatch/compositeAlarm:CompositeAlarm", "App unwell"],
        ["cloudwatch:alarm", "App moans"],
      ],
    );
  });
});

describe("who is told by a topic is known by topic, way and receiver", () => {
  const topic = "arn:aws:sns:us-west-2:266672885920:bluemoxon-alarms";
  const to = (Endpoint: string, SubscriptionArn = `${topic}:${Endpoint}`) => ({ SubscriptionArn, Protocol: "email", Endpoint });
  const live = account(
    {},
    {
      sns: answering(new SNSClient({ region: "us-west-2" }), {
        ListTopicsCommand: { Topics: [{ TopicArn: `${topic}-more` }, { TopicArn: topic }] },
        GetTopicAttributesCommand: { Attributes: { Policy: "{}" } },
        ListSubscriptionsByTopicCommand: { Subscriptions: [to("a@example.com"), to("b@example.com"), to("c@example.com", "PendingConfirmation")] },
      }),
    },
  );
  const listener = async (endpoint: string, protocol = "email") =>
    (await found("aws:sns/topicSubscription:TopicSubscription", { topic, protocol, endpoint }, live)).map(([id]) => id);

  it("and no other, nor one who has not said yes", async () => {
    assert.deepEqual(await found("aws:sns/topic:Topic", { name: "bluemoxon-alarms" }, live), [[topic, undefined]]);
    assert.deepEqual(await listener("b@example.com"), [`${topic}:b@example.com`]);
    assert.deepEqual(await listener("b@example.com", "sqs"), []);
    assert.deepEqual(await listener("c@example.com"), []);
  });
});
