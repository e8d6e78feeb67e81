import assert from "node:assert/strict";
import { longestMessage, messageOf, subjectOf, toldTopics } from "../../ops/post/told-topics";
import { committed } from "../support/stacks";
import { topics, topicsEnvironment } from "../support/topics";

const arn = "arn:aws:sns:us-west-2:266672885920:bluemoxon-alarms";

describe("ops/post", () => {
  it("tells the topics that want it: by the id of the ledger, and by its name one that the program is about to make", () => {
    const environment = topicsEnvironment();
    assert.deepEqual(toldTopics(environment), [arn]);
    const { adopt, ...ledger } = environment.ledger;
    const elsewhere = { ...adopt, "app-monitoring-topic-alarms": `${arn}-by-hand` };
    assert.deepEqual(toldTopics({ ...environment, ledger: { ...ledger, adopt: elsewhere } }), [`${arn}-by-hand`]);
    for (const unlisted of [{}, { "app-monitoring-topic-alarms": "unknown" }])
      assert.deepEqual(toldTopics({ ...environment, ledger: { ...ledger, adopt: unlisted } }), [arn]);
  });

  it("tells none that does not say so", () => {
    assert.deepEqual(toldTopics(committed("prod")), []);
    const environment = topicsEnvironment();
    for (const nights of [false, undefined]) {
      const { nights: _, ...quiet } = topics.alarms;
      const monitoring = { alarms: {}, dashboards: {}, topics: { alarms: { ...quiet, ...(nights !== undefined && { nights }) } } };
      assert.deepEqual(toldTopics({ ...environment, monitoring }), []);
    }
  });

  it("posts what SNS takes: never nothing, and nothing cut unseen", () => {
    assert.equal(messageOf("### prod: DRIFT"), "### prod: DRIFT");
    assert.match(messageOf(" \n"), /^It could not be found out: the log of the run says why\.$/);
    const whole = "x".repeat(longestMessage);
    assert.equal(messageOf(whole), whole);
    assert.equal(messageOf(`${whole}y`), `${whole}\n\nMore of it stands in the summary of the run.`);
    assert.equal(subjectOf(" Drift in\nprod – ünd more"), "Drift in prod nd more");
    assert.equal(subjectOf("x".repeat(200)).length, 100);
    for (const nothing of ["", "   ", "日本"]) assert.equal(subjectOf(nothing), "What a night has found");
    const cut = messageOf("日".repeat(longestMessage));
    assert.ok(Buffer.byteLength(cut) < 262_144);
    assert.match(cut, /^日+\n\nMore of it stands/);
  });
});
