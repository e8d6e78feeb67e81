import assert from "node:assert/strict";
import type { Phase } from "../../../environment/phase";
import { queuesLeaveTheApiRoom } from "../../../policy/rules/queues-leave-the-api-room";
import { type Asked, contextOf, stackViolations } from "../../support/policies";
import { committed } from "../../support/stacks";

const mapping = (props: Record<string, unknown>): Asked => ({
  type: "aws:lambda/eventSourceMapping:EventSourceMapping",
  name: "app-worker-mapping",
  props: { eventSourceArn: "arn:aws:sqs:us-west-2:652617421195:bluemoxon-staging-analysis-jobs", ...props },
  protect: true,
});
const reports = (phase: Phase, ...resources: readonly Asked[]) => stackViolations(queuesLeaveTheApiRoom(contextOf(committed("staging"), phase)), resources);

describe("policy/rules/queues-leave-the-api-room", () => {
  it("waits for the phase in which what lives without a maximum gets one", () => {
    assert.deepEqual(reports("adopt", mapping({})), []);
    assert.equal(reports("reconcile", mapping({})).length, 1);
  });

  it("passes what leaves a single invocation, and objects to what leaves none", () => {
    assert.deepEqual(reports("steady", mapping({ scalingConfig: { maximumConcurrency: 9 } })), []);
    assert.deepEqual(reports("steady", mapping({ scalingConfig: { maximumConcurrency: 10 } })), [
      "Queues and reservations take 10 of the 10 invocations that the account has at once, and leave the API none. Lower a maximumConcurrency, or have the limit raised first. If it can't be otherwise, say why under exceptions.queues-leave-the-api-room.app-worker-mapping.",
    ]);
  });

  it("says nothing of a stream, which has no maximum, nor of reservations where no queue is", () => {
    assert.deepEqual(reports("steady", mapping({ eventSourceArn: "arn:aws:kinesis:us-west-2:652617421195:stream/a" })), []);
    const reserving = { type: "aws:lambda/function:Function", name: "app-api-function", props: { reservedConcurrentExecutions: 10 }, protect: true };
    assert.deepEqual(reports("steady", reserving), []);
  });
});
