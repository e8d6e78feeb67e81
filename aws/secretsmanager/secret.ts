import { lowered } from "../keeping";
import { type Place, anywhere, grant } from "../rights";
import type { AwsType } from "../type";

const described = ({ region, id }: Place) =>
  grant([`arn:aws:secretsmanager:${region}:${id}:secret:bluemoxon*`], ["secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy"]);

/** A secret, never its value: UpdateSecret could carry one, so to change it is a person's. */
export const secret: AwsType = {
  token: "aws:secretsmanager/secret:Secret",
  importId: {
    pattern: /^arn:aws:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+-[A-Za-z0-9]{6}$/,
    example: "arn:aws:secretsmanager:us-west-2:123456789012:secret:app/database-AbCdEf",
  },
  terraform: { type: "aws_secretsmanager_secret", key: { name: "name" }, importId: "{arn}" },
  holds: "data",
  keeps: [{ path: "recoveryWindowInDays", givesUp: lowered, told: "a deleted secret can be restored for fewer days" }],
  policy: "policy",
  rights: {
    read: (place) => [described(place)],
    lose: ["secretsmanager:DeleteSecret"],
    look: (place) => [described(place), grant(anywhere, ["secretsmanager:ListSecrets"])],
  },
};
