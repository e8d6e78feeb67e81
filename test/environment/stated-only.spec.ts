import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as sns from "@pulumi/aws/sns";
import * as sqs from "@pulumi/aws/sqs";
import * as pulumi from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { statedOnly } from "../../environment/stated-only";
import { BlueMoxon } from "../../components/blue-moxon";
import { recorded } from "../support/recorder";
import { committed, stackNames } from "../support/stacks";

/** An alarm that names its topic, in a component with these transformations. */
const asked = (transformations: pulumi.ResourceTransformation[]) =>
  recorded(() => {
    const parent = new pulumi.ComponentResource("project:index:Room", "root", {}, { transformations });
    const topic = new sns.Topic("topic", { name: "alarms" }, { parent });
    const settings = { comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 1 };
    new cloudwatch.MetricAlarm("alarm", { ...settings, alarmActions: [topic.arn] }, { parent, ignoreChanges: ["tags"] });
  });

const outputsOf = (resource: pulumi.Resource): string[] =>
  Object.entries(resource)
    .filter(([, value]) => pulumi.Output.isInstance(value))
    .map(([property]) => property)
    .sort();

describe("environment/stated-only", () => {
  /** The resource itself, whose outputs are looked at: what the engine is asked for, the cases beside show. */
  const queue = (transformations: pulumi.ResourceTransformation[]) => {
    const built: sqs.Queue[] = [];
    const done = recorded(() => void built.push(new sqs.Queue("jobs", { name: "jobs", delaySeconds: 0 }, { transformations })));
    return done.then(() => built[0] as sqs.Queue);
  };

  it("asks the engine for what would be asked for without it, sources and options included", async () => {
    const [without, withIt] = [await asked([]), await asked([statedOnly])];
    assert.deepEqual(withIt, without);
    assert.deepEqual(without.find(({ name }) => name === "alarm")?.sources, { alarmActions: ["topic"] });
  });

  for (const stack of stackNames) {
    it(`asks for all of ${stack} the same`, async () => {
      const whole = async (transformations: pulumi.ResourceTransformation[]) =>
        new Map((await recorded(() => void new BlueMoxon("app", { ...committed(stack), declared: [] }, { transformations }))).map((one) => [one.name, one]));
      const [without, withIt] = [await whole([]), await whole([statedOnly])];
      assert.ok(without.size > 100);
      assert.deepEqual(withIt, without);
    });
  }

  it("makes outputs of what is stated, zero and empty included, and of what the type gives", async () => {
    assert.ok(outputsOf(await queue([])).length > 15);
    assert.deepEqual(outputsOf(await queue([statedOnly])), ["arn", "delaySeconds", "id", "name", "urn"]);
  });

  it("refuses to read any other output, by name, instead of giving none", async () => {
    const jobs = await queue([statedOnly]);
    assert.throws(() => jobs.visibilityTimeoutSeconds, /"visibilityTimeoutSeconds" of jobs is read, .*`gives` of aws:sqs\/queue:Queue, in aws\//);
  });

  it("leaves components and types that are not known as they are", () => {
    const args = { resource: {} as pulumi.Resource, name: "x", props: { some: undefined }, opts: {} };
    for (const type of ["bluemoxon:index:Api", "pulumi:providers:aws", "aws:unknown/thing:Thing"]) assert.equal(statedOnly({ ...args, type }), undefined);
    assert.deepEqual(args.resource, {});
  });
});
