import assert from "node:assert/strict";
import { bucketArn, functionArn, queueArn } from "../../components/arns";
import { distributionsOf } from "../../environment/cdn";
import type { Environment } from "../../environment/environment";
import { bucketsOf } from "../../environment/storage";
import { permissions } from "../../ops/ci-roles/roles";
import { decision } from "../support/iam";
import { program } from "../support/recorder";
import { committed, stackNames } from "../support/stacks";

/** Type -> what its tags hang on, as AWS asks for a right to change them. */
const taggedArn: Readonly<Record<string, (of: Environment, name: string) => { actions: readonly string[]; arn: string }>> = {
  "aws:lambda/function:Function": ({ account }, name) => ({ actions: ["lambda:TagResource", "lambda:UntagResource"], arn: functionArn(account, name) }),
  "aws:lambda/eventSourceMapping:EventSourceMapping": ({ account: { region, id } }) => ({
    actions: ["lambda:TagResource", "lambda:UntagResource"],
    arn: `arn:aws:lambda:${region}:${id}:event-source-mapping:9f2c0e4a-4f0f-4c7e-9d0e-3f6a6d1b2c3d`,
  }),
  "aws:iam/role:Role": ({ account: { id } }, name) => ({ actions: ["iam:TagRole", "iam:UntagRole"], arn: `arn:aws:iam::${id}:role/${name}` }),
  "aws:cloudwatch/logGroup:LogGroup": ({ account: { region, id } }, name) => ({
    actions: ["logs:TagResource", "logs:UntagResource"],
    arn: `arn:aws:logs:${region}:${id}:log-group:${name}`,
  }),
  "aws:sqs/queue:Queue": ({ account }, name) => ({ actions: ["sqs:TagQueue", "sqs:UntagQueue"], arn: queueArn(account, name) }),
};

// Each is asked for on something else than the name of what is read or changed, so that a table of names and actions leaves it out.
describe("what AWS asks of the CI roles besides", () => {
  for (const environment of stackNames.map(committed)) {
    const { account, cdn, storage } = environment;
    const [reader, updater] = [permissions("reader", account), permissions("updater", account)];
    const allowedTo = (policy: typeof reader, action: string, resource: string) => assert.equal(decision(policy, action, resource), "allowed", action);

    describe(account.id, () => {
      it("to read a database instance by its resource id is a right to all instances", () => {
        for (const policy of [reader, updater]) allowedTo(policy, "rds:DescribeDBInstances", `arn:aws:rds:${account.region}:${account.id}:db:*`);
      });

      it("to read an alarm is a right to all alarms", () => {
        for (const policy of [reader, updater]) allowedTo(policy, "cloudwatch:DescribeAlarms", `arn:aws:cloudwatch:${account.region}:${account.id}:alarm:*`);
      });

      it("to hear of composite alarms is a right on everything", () => {
        allowedTo(reader, "cloudwatch:DescribeAlarms", "*");
      });

      it("to change a stage that logs is a right to deliver logs, and none to take a delivery away", () => {
        for (const action of ["CreateLogDelivery", "DescribeResourcePolicies", "GetLogDelivery", "ListLogDeliveries", "PutResourcePolicy", "UpdateLogDelivery"])
          allowedTo(updater, `logs:${action}`, "*");
        assert.equal(decision(updater, "logs:DeleteLogDelivery", "*"), "denied");
      });

      it("to change a distribution that logs is a right to its bucket's access list, and to no other bucket's", () => {
        const logged = Object.values(distributionsOf(cdn)).flatMap(({ logging }) => (logging.kind === "bucket" ? [logging.bucket] : []));
        for (const [key, { name }] of Object.entries(bucketsOf(storage))) {
          const expected = logged.includes(key) ? "allowed" : "denied";
          assert.equal(decision(updater, "s3:PutBucketAcl", bucketArn(name)), expected, name);
          allowedTo(updater, "s3:GetBucketAcl", bucketArn(name));
        }
      });

      it("to put a function into a VPC is a right to look into that", () => {
        allowedTo(updater, "ec2:GetSecurityGroupsForVpc", `arn:aws:ec2:${account.region}:${account.id}:vpc/vpc-023f4b1dc7c2c4296`);
      });

      it("to change the tags of what the stack makes is a right to take one off", async () => {
        for (const { type, name, inputs } of await program(environment)) {
          if (!environment.ledger.create.includes(name) || inputs["tags"] === undefined) continue;
          const tagged = taggedArn[type];
          assert.ok(tagged, `${type} is made with tags, and nobody says by which right they change`);
          const { actions, arn } = tagged(environment, String(inputs["name"]));
          for (const action of actions) allowedTo(updater, action, arn);
        }
      });
    });
  }
});
