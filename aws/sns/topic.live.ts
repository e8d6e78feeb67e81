import { GetTopicAttributesCommand, paginateListSubscriptionsByTopic, paginateListTopics } from "@aws-sdk/client-sns";
import { types } from "..";
import { type Live, pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, inside, liveResource, partsOf, together } from "../listing";
import type { LiveKind } from "../live-kind";

const topicType = types.topic.token;

const topicsOf = ({ sns: client, once }: Live): Promise<readonly string[]> =>
  once("topics", () => pages(paginateListTopics({ client }, {}), (page) => page.Topics?.flatMap(({ TopicArn }) => TopicArn ?? [])));

/** `arn:aws:sns:us-west-2:123456789012:news` -> `news`. */
const nameOf = (arn: string): string => arn.slice(arn.lastIndexOf(":") + 1);

const findTopic: Finder = async ({ inputs }, live) => {
  const arn = (await topicsOf(live)).find((each) => nameOf(each) === text(inputs, "name"));
  if (arn === undefined) return [];
  const { Attributes } = await live.sns.send(new GetTopicAttributesCommand({ TopicArn: arn }));
  return [{ importId: arn, outputs: { arn }, held: { policy: Attributes?.["Policy"] } }];
};

/** Who listens. One who has not said yes yet is listed as `PendingConfirmation`, which is no ARN, and is left out. */
const subscriptionsOf = ({ sns: client }: Live, TopicArn: string) =>
  pages(paginateListSubscriptionsByTopic({ client }, { TopicArn }), (page) =>
    page.Subscriptions?.filter(({ SubscriptionArn = "" }) => SubscriptionArn.startsWith("arn:")),
  );

const findSubscription: Finder = async ({ inputs }, live) => {
  const [topic, protocol, endpoint] = [text(inputs, "topic"), text(inputs, "protocol"), text(inputs, "endpoint")];
  return (await subscriptionsOf(live, topic))
    .filter(({ Protocol, Endpoint }) => Protocol === protocol && Endpoint === endpoint)
    .map(({ SubscriptionArn = "" }) => ({ importId: SubscriptionArn }));
};

/** SNS topics, and who is told by those that the program holds. */
const list: Lister = async (live, managed) =>
  together(
    topicsOf(live).then((all) => all.flatMap((arn) => liveResource(topicType, arn, { names: [nameOf(arn)] }))),
    partsOf(managed, topicType, async (topic) =>
      (await subscriptionsOf(live, topic)).flatMap(({ SubscriptionArn }) =>
        liveResource(types.topicSubscription.token, SubscriptionArn, { within: inside(topicType, topic) }),
      ),
    ),
  );

export const topics: LiveKind = {
  listed: "topics",
  find: { [topicType]: findTopic, [types.topicSubscription.token]: findSubscription },
  list,
};
