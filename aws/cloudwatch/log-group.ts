import { shortened } from "../keeping";
import { type Place, anywhere, grant } from "../rights";
import type { AwsType } from "../type";

const own = ({ region, id }: Place) => ["lambda", "apigateway"].map((service) => `arn:aws:logs:${region}:${id}:log-group:/aws/${service}/bluemoxon-*`);

/** What was written, for as long as it is kept. */
export const logGroup: AwsType = {
  token: "aws:cloudwatch/logGroup:LogGroup",
  importId: { pattern: /^[\w./#-]{1,512}$/, example: "/aws/lambda/app" },
  terraform: { type: "aws_cloudwatch_log_group", service: "logs", key: { name: "name" }, importId: "{name}" },
  holds: "data",
  keeps: [{ path: "retentionInDays", givesUp: shortened, told: "older log events are deleted" }],
  gives: ["arn"],
  rights: {
    read: (place) => [grant(anywhere, ["logs:DescribeLogGroups"]), grant(own(place), ["logs:ListTagsForResource"])],
    update: (place) => [grant(own(place), ["logs:PutRetentionPolicy", "logs:TagResource", "logs:UntagResource"])],
    create: (place) => [grant(own(place), ["logs:CreateLogGroup", "logs:PutRetentionPolicy", "logs:TagResource"])],
    lose: ["logs:DeleteLogGroup"],
    look: ({ region, id }) => [
      grant(anywhere, ["logs:DescribeLogGroups"]),
      grant([`arn:aws:logs:${region}:${id}:log-group:/aws/*/bluemoxon-*`], ["logs:DescribeMetricFilters", "logs:DescribeSubscriptionFilters"]),
    ],
  },
};
