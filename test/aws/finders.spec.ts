import assert from "node:assert/strict";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { findersFor } from "../../aws/live";
import { queueUrlOf } from "../../aws/sqs/queue.live";
import { recordProgram, referenceOf } from "../../ops/recording";
import { importIdFault } from "../../environment/import-ids";
import { account, answering } from "../support/live";
import { built } from "../support/rooms";
import { outputOf } from "../support/recorder";
import { committed, stackNames } from "../support/stacks";
import { everyRegisteredType } from "../support/types";

// Proves that every row can be looked for. Does not prove what is found: the rehearsal discovers both accounts.
describe("aws/live", () => {
  it("has a finder for every type that the program registers, and none to spare", async () => {
    assert.deepEqual(Object.keys(findersFor(committed("prod"))).sort(), await everyRegisteredType());
  });

  it("knows an alias by its function and its name, and looks for none of a function that was not found", async () => {
    const { "aws:lambda/alias:Alias": alias } = findersFor(committed("prod"));
    const asked: unknown[] = [];
    const GetAliasCommand = (input: object) => asked.push(input) && {};
    const live = account({}, { lambda: answering(new LambdaClient({ region: "us-west-2" }), { GetAliasCommand }) });
    const look = (inputs: object) => alias?.({ name: "app-api-alias", inputs: { ...inputs }, referrers: () => Promise.resolve([]) }, live);
    assert.deepEqual(await look({ functionName: "bluemoxon-api", name: "prod" }), [{ importId: "bluemoxon-api/prod" }]);
    assert.deepEqual(await look({ functionName: undefined, name: "prod" }), []);
    assert.deepEqual(asked, [{ FunctionName: "bluemoxon-api", Name: "prod" }]);
  });

  it("writes a queue's URL as AWS documents it, which is the form of its import id", () => {
    const url = queueUrlOf("arn:aws:sqs:us-west-2:652617421195:bluemoxon-staging-analysis-jobs");
    assert.equal(url, "https://sqs.us-west-2.amazonaws.com/652617421195/bluemoxon-staging-analysis-jobs");
    assert.equal(importIdFault("aws:sqs/queue:Queue", url), undefined);
    assert.equal(committed("staging").ledger.adopt["app-worker-queue"], url);
  });
});

describe("ops/recording", () => {
  for (const stack of stackNames) {
    it(`records of ${stack} exactly what the engine would be asked for`, async () => {
      const recorded = (await recordProgram(committed(stack))).map(({ type, name, inputs }) => ({ type, name, inputs: JSON.stringify(inputs) }));
      const program = (await built(stack)).filter(({ type }) => type.startsWith("aws:"));
      assert.deepEqual(recorded.map(({ type, name }) => `${name} ${type}`).sort(), program.map(({ type, name }) => `${name} ${type}`).sort());
    });
  }

  it("writes what another resource gives as a reference that can be followed", async () => {
    const nat = (await recordProgram(committed("prod"))).find(({ name }) => name === "app-network-nat");
    assert.deepEqual(referenceOf(nat?.inputs["allocationId"]), { name: "app-network-nat-address", property: "allocationId" });
    assert.deepEqual(referenceOf(nat?.inputs["subnetId"]), { name: "app-network-subnet-public-a", property: "id" });
    for (const plain of ["vpc-023f4b1dc7c2c4296", "{{x}}", "a {{b.c}}", outputOf("a"), undefined, 7]) assert.equal(referenceOf(plain), undefined);
  });
});
