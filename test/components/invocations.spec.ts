import assert from "node:assert/strict";
import { outputOf } from "../support/recorder";
import { assertUnderLedger, room } from "../support/rooms";
import { committed, stackNames } from "../support/stacks";

const schedule = (name: string) => ({
  [name]: "aws:cloudwatch/eventRule:EventRule",
  [`${name}-target`]: "aws:cloudwatch/eventTarget:EventTarget",
  [`${name}-permission`]: "aws:lambda/permission:Permission",
});

const warmup = "app-invocations-schedule-scraper-warmup";
const keepWarm = "app-invocations-schedule-api-keep-warm";
const byApi = "app-invocations-permission-scraper-by-api";

const types = {
  staging: { ...schedule(keepWarm), ...schedule(warmup), [byApi]: "aws:lambda/permission:Permission" },
  prod: schedule(warmup),
};

// Proves what the engine is asked for. Does not prove that a rule fires: no emulator keeps time.
describe("components/invocations", () => {
  for (const stack of stackNames) {
    it(`has exactly these children in ${stack}, adopted by the ledger's ids, locked`, async () => {
      const invocations = await room(stack, "app-invocations");
      assert.deepEqual(invocations.types, types[stack]);
      assertUnderLedger(invocations, committed(stack));
    });
  }

  it("warms the scraper every five minutes, by a rule that alone may, in prod's own names", async () => {
    const prod = await room("prod", "app-invocations");
    assert.deepEqual(prod.inputs(warmup), {
      name: "bluemoxon-production-scraper-warmup",
      description: "Keep the scraper warm",
      scheduleExpression: "rate(5 minutes)",
      state: "ENABLED",
    });
    assert.deepEqual(prod.inputs(`${warmup}-target`), {
      rule: "bluemoxon-production-scraper-warmup",
      targetId: "scraper-warmup",
      arn: outputOf("app-scraper-function", "arn"),
      input: '{"warmup":true}',
    });
    assert.deepEqual(prod.inputs(`${warmup}-permission`), {
      statementId: "warmup-scheduled-event",
      action: "lambda:InvokeFunction",
      function: "bluemoxon-production-scraper",
      principal: "events.amazonaws.com",
      sourceArn: outputOf(warmup, "arn"),
    });
  });

  it("hands the event itself to a function that is given no input", async () => {
    assert.deepEqual((await room("staging", "app-invocations")).inputs(`${keepWarm}-target`), {
      rule: "bluemoxon-staging-keep-warm",
      targetId: "1",
      arn: outputOf("app-api-function", "arn"),
    });
  });

  it("keeps a permission that stands for itself as it lives", async () => {
    assert.deepEqual((await room("staging", "app-invocations")).inputs(byApi), {
      statementId: "AllowAPILambdaInvoke",
      action: "lambda:InvokeFunction",
      function: "bluemoxon-staging-scraper",
      principal: "lambda.amazonaws.com",
      sourceArn: "arn:aws:iam::652617421195:role/bluemoxon-staging-api-exec-role",
    });
  });
});
