// Over 150 lines: one table, a row a format.
import assert from "node:assert/strict";
import type { z } from "zod";
import * as values from "../../environment/values";

interface Format {
  readonly value: z.ZodType;
  /** What a right value is, in the reader's words. */
  readonly meaning: string;
  readonly right: readonly string[];
  /** Each is wrong in one way only: a character before, behind or within, one too many, one too few. */
  readonly wrong: readonly string[];
}

const of = (count: number, character = "a"): string => character.repeat(count);

const formats: Readonly<Record<string, Format>> = {
  accountId: {
    value: values.accountId,
    meaning: "a 12-digit AWS account id in quotes",
    right: ["266672885920"],
    wrong: ["26667288592", "2666728859200", "a266672885920", "266672885920a", "26667288592a"],
  },
  region: {
    value: values.region,
    meaning: "an AWS region such as us-west-2",
    right: ["us-west-2", "us-gov-west-1", "ap-southeast-1"],
    wrong: ["u-west-2", "xus-west-2", "us-2", "us-west-22", "us-west-2a", "us-west", "us-west-b", "US-west-2"],
  },
  availabilityZone: {
    value: values.availabilityZone,
    meaning: "an availability zone such as us-west-2a",
    right: ["us-west-2a", "us-gov-west-1b"],
    wrong: ["us-west-2", "us-west-2ab", "xus-west-2a", "us-2a", "us-west-2A", "us-west-22a", "us-westa", "u-west-2a"],
  },
  arn: {
    value: values.arn,
    meaning: "an ARN such as arn:aws:acm:us-east-1:123456789012:certificate/…",
    right: [
      "arn:aws:secretsmanager:us-west-2:266672885920:secret:bluemoxon/db*",
      "arn:aws:iam::266672885920:role/app",
      "arn:aws:s3:::b",
      "arn:aws:bedrock:*::foundation-model/x",
      "arn:aws:bedrock:*:*:inference-profile/x",
      "arn:aws:execute-api:us-west-2:266672885920:x",
    ],
    wrong: [
      "an arn:aws:s3:::b",
      "arn:aws:s3:::b c",
      "arn:aws:s3:::",
      "arn:aws:::266672885920:x",
      "arn:aws:S3:::b",
      "arn:aws:s3:US:266672885920:x",
      "arn:aws:s3::26667288592:x",
      "arn:aws:s3::account:x",
      "arn:aws:s3:**::x",
      "arn:aws:s3:us-west-2",
    ],
  },
  aliasName: {
    value: values.aliasName,
    meaning: "a Lambda alias name (1 to 128 letters, digits, - and _, not digits alone)",
    right: ["prod", "A-1_b", "1a", "1-", "_", of(128)],
    wrong: ["", of(129), "a b", "prod!", "!prod", "12", "1", "$LATEST"],
  },
  vpcId: {
    value: values.vpcId,
    meaning: "a VPC id such as vpc-0123456789abcdef0",
    right: ["vpc-01234567", "vpc-0123456789abcdef0"],
    wrong: ["vpc-0123456", "vpc-0123456789abcdef01", "xvpc-01234567", "vpc-01234567x", "vpc-0123456g", "subnet-01234567"],
  },
  subnetId: {
    value: values.subnetId,
    meaning: "a subnet id such as subnet-0123456789abcdef0",
    right: ["subnet-01234567", "subnet-0123456789abcdef0"],
    wrong: ["subnet-0123456", "subnet-0123456789abcdef01", "xsubnet-01234567", "subnet-01234567x", "subnet-0123456g", "vpc-01234567"],
  },
  hostname: {
    value: values.hostname,
    meaning: "a host name such as app.example.com",
    right: ["app.example.com", "a.bc", "x-y.1a.example.io", "1.example.com", `${of(240)}.example.info`],
    wrong: [
      "example",
      "app.example.c",
      "app.example.c0",
      "app..com",
      "-app.example.com",
      "app-.example.com",
      "App.example.com",
      "a_b.example.com",
      "app.example.com.",
      "app.example.com/",
      ".example.com",
      `${of(241)}.example.info`,
    ],
  },
  bucketName: {
    value: values.bucketName,
    meaning: "an S3 bucket name (3 to 63 lower-case characters)",
    right: ["abc", "1-2", "a.b", of(63)],
    wrong: ["ab", of(64), "-bc", "ab-", ".bc", "ab.", "Abc", "abC", "aBc", "a_c"],
  },
  functionName: {
    value: values.functionName,
    meaning: "a Lambda function name (1 to 64 letters, digits, - and _)",
    right: ["a", "A-b_9", of(64)],
    wrong: [of(65), "a b", "a.b", ".a", "a."],
  },
  roleName: {
    value: values.roleName,
    meaning: "an IAM role name (1 to 64 characters)",
    right: ["a", "a+=,.@-_9", of(64)],
    wrong: [of(65), "a b", "/a", "a/"],
  },
  kmsKeyArn: {
    value: values.kmsKeyArn,
    meaning: "the ARN of a KMS key such as arn:aws:kms:us-west-2:123456789012:key/…",
    right: ["arn:aws:kms:us-west-2:123456789012:key/0a1b-2C", "arn:aws:kms:us-east-1:123456789012:key/mrk-1"],
    wrong: [
      "arn:aws:kms:us-west-2:123456789012:alias/a",
      "arn:aws:kms:us-west-2:12345678901:key/a",
      "arn:aws:kms::123456789012:key/a",
      "arn:aws:kms:us-west-2:123456789012:key/",
      "arn:aws:kms:us-west-2:123456789012:key/a b",
      " arn:aws:kms:us-west-2:123456789012:key/a",
      "alias/a",
    ],
  },
  rolePath: {
    value: values.rolePath,
    meaning: "an IAM path (/, or 512 characters at most from / to /)",
    right: ["/", "/service-role/", "/a/b!/", `/${of(510)}/`],
    wrong: ["service-role/", "/service-role", "/a b/", "//", `/${of(511)}/`, "", "/é/"],
  },
  policyName: {
    value: values.policyName,
    meaning: "an IAM policy name (1 to 128 characters)",
    right: ["a", "a+=,.@-_9", of(128)],
    wrong: [of(129), "a b", "/a", "a/"],
  },
  queueName: {
    value: values.queueName,
    meaning: "an SQS queue name (1 to 80 letters, digits, - and _)",
    right: ["a", "A-b_9", of(80)],
    wrong: [of(81), "a b", "a.fifo", ".a", "a."],
  },
  key: {
    value: values.key,
    meaning: "a key in kebab-case",
    right: ["a", "private-a", "s3", "tls-1-2"],
    wrong: ["-a", "a-", "a--b", "A", "aB", "a_b", "a.b", "a-B"],
  },
};

const message = (value: z.ZodType, input: unknown): string | undefined => value.safeParse(input).error?.issues[0]?.message;

describe("environment/values: formats", () => {
  for (const [name, { value, meaning, right, wrong }] of Object.entries(formats)) {
    it(`takes for ${name} what AWS takes, to its limits`, () => {
      for (const input of right) assert.equal(message(value, input), undefined, input);
    });

    it(`refuses for ${name} what only looks like one, and tells what one is`, () => {
      for (const input of [...wrong, ""]) assert.equal(message(value, input), `"${input}" is not ${meaning}`);
      assert.equal(message(value, 7), `expected ${meaning}`);
    });
  }

  it("says of text, flags, dates and maps what they are", () => {
    assert.equal(message(values.text, 7), "expected text");
    assert.equal(message(values.text, ""), "is empty; state the value");
    assert.equal(message(values.emptyableText, 7), "expected text");
    assert.equal(message(values.emptyableText, ""), undefined);
    assert.equal(message(values.flag, "true"), "expected true or false");
    assert.equal(message(values.date, "tomorrow"), '"tomorrow" is not a date such as 2026-01-31');
    assert.equal(message(values.keyed(values.flag), "all"), "expected a map of keys");
    assert.equal(message(values.cidr, 7), "expected an IPv4 CIDR such as 10.0.0.0/16");
  });

  it("takes a whole number within its limits, the limits included, and tells them with the unit otherwise", () => {
    const seconds = values.whole(1, 900, "seconds");
    for (const input of [1, 900]) assert.equal(message(seconds, input), undefined);
    for (const input of [0, 901, 1.5, "1", Number.NaN]) assert.equal(message(seconds, input), "expected a whole number from 1 to 900 (seconds)");
  });

  it("takes a retention that CloudWatch Logs has, and no other number", () => {
    for (const input of [1, 30, 3653]) assert.equal(message(values.retentionDays, input), undefined);
    assert.match(message(values.retentionDays, 2) ?? "", /^expected a retention that CloudWatch Logs has, in days: 1, 3, 5/);
    assert.equal(message(values.retentionDays, "30"), "expected a number of days");
  });
});
