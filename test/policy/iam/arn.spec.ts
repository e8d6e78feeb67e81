import assert from "node:assert/strict";
import { isUnderPrefix, namesOneResource } from "../../../policy/iam/arn";

describe("policy/iam/arn", () => {
  it("knows an ARN that says which resource it means, wherever that lies", () => {
    for (const arn of [
      "arn:aws:s3:::b",
      "arn:aws:s3:::b/*",
      "arn:aws:sqs:us-west-2:1:jobs",
      "arn:aws:lambda:us-west-2:1:function:app-*",
      "arn:aws:cognito-idp:*:*:userpool/us-west-2_a",
      "arn:aws:bedrock:*::foundation-model/anthropic.*",
      "arn:aws:logs:us-west-2:1:log-group:/aws/lambda/app:*",
      "arn:aws:secretsmanager:us-west-2:1:secret:app/db-??????",
      "arn:aws:execute-api:us-west-2:1:a1b2c3/*/*",
      // Without a wildcard it can't mean more than one.
      "a reference to another resource",
    ])
      assert.ok(namesOneResource(arn), arn);
  });

  it("knows one that means whatever there is", () => {
    for (const arn of [
      ...["*", "**", "?*", "arn:*", "arn:aws:*", "arn:aws:s3*", "arn:aws:s3:::*", "arn:aws:s3:::*/books/*", "arn:aws:s3:::?*", "arn:aws:*:*:*:function:app"],
      ...["arn:aws:lambda:us-west-2:1:function:*", "arn:aws:lambda:us-west-2:1:*", "arn:aws:sqs:us-west-2:1:*", "arn:aws:logs:us-west-2:1:log-group:*:*"],
      ...["arn:aws-cn:s3:::b/*", "arn:*:s3:::b", "arn:aws:s3:::${aws:username}", "arn:aws:execute-api:us-west-2:1:*/prod/GET/books", "xarn:aws:s3:::b/*"],
      ...["arn:aws:*lambda:us-west-2:1:function:app-*", "arn:aws:lambda*:us-west-2:1:function:app-*"],
    ])
      assert.ok(!namesOneResource(arn), arn);
  });

  it("knows objects under a prefix, and one object, from those of a whole bucket", () => {
    for (const arn of ["arn:aws:s3:::b/books/*", "arn:aws:s3:::bucket/one-object"]) assert.ok(isUnderPrefix(arn), arn);
    for (const arn of [
      ...["*", "arn:aws:s3:::b", "arn:aws:s3:::b/*", "arn:aws:s3:::b/**", "arn:aws:s3:::b/?*", "arn:aws:s3:::b*/books/*", "arn:aws:s3:::*/books/*"],
      ...["arn:aws:s3:::b/${aws:username}/*", "arn:aws:s3:*:*:b/books/*", "arn:aws:s3:::b/", "x:arn:aws:s3:::b/books/*"],
    ])
      assert.ok(!isUnderPrefix(arn), arn);
  });
});
