import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allowedDifferences } from "../../environment/differences";
import { handedOverBytes, wall } from "../../environment/handed-over";
import { unlikeFacts } from "../../environment/parity";
import { recordProgram } from "../../ops/recording";
import { factsIn } from "../../ops/stack-facts";
import { readStackFile } from "../../ops/stack-file";
import { peakIn } from "../../rehearsal/long/bench/scale/engine-memory";
import { additions, estate } from "../../rehearsal/long/bench/scale/estate";
import { writeEstate } from "../../rehearsal/long/bench/scale/estate-files";
import { costLine, targetsOf } from "../../rehearsal/long/bench/scale/measured";
import { asCommitted, committed } from "../support/stacks";

// Proves what is laid and how figures are told. Not what they are: no test holds a time to anything.
describe("a large estate", () => {
  it("has as many resources as were asked for, each in the ledger and registered by the program as it is", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bluemoxon-estate-"));
    try {
      const file = readStackFile(writeEstate(folder, "prod", estate(asCommitted("prod"), additions(137))));
      const facts = factsIn("prod", file, { unknownIds: "allowed" });
      const { adopt, create } = committed("prod").ledger;
      assert.equal(Object.keys(facts.ledger.adopt).length + facts.ledger.create.length, Object.keys(adopt).length + create.length + 137);
      const registered = (await recordProgram(facts)).map(({ name }) => name);
      assert.deepEqual(registered.sort(), [...Object.keys(facts.ledger.adopt), ...facts.ledger.create].sort());
      assert.deepEqual(unlikeFacts(facts, committed("staging"), allowedDifferences()), []);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("would be beyond what the engine hands over in one file, and is well within in several", () => {
    const folder = mkdtempSync(join(tmpdir(), "bluemoxon-estate-"));
    try {
      const config = estate(asCommitted("prod"), additions(3900));
      assert.ok(handedOverBytes(config) > wall);
      assert.ok(handedOverBytes(readStackFile(writeEstate(folder, "prod", config)).stated) < wall / 2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("is told of command by command, and held by resource to the smaller one", () => {
    const cost = (seconds: number, megabytes: number) => ({ command: "preview", seconds, peaks: new Map([["program", megabytes]]) });
    assert.equal(costLine(1000, cost(20, 300)), "1000 resources, preview: 20.0 s, 20.0 ms each; program 300 MB");
    const small = { resources: 1000, costs: [cost(20, 300)], bare: cost(10, 250) };
    const targets = targetsOf(small, { resources: 4000, costs: [cost(100, 601)], bare: cost(40, 601) });
    assert.deepEqual(
      targets.map(({ of, value, atMost }) => [of.split(",")[0], value, atMost]),
      [
        ["preview", 1.25, 1.2],
        ["peak memory of program at 4000", 601, 600],
        ["peak memory of the program in a preview at 4000 against that of the bare program", 1, 1.1],
      ],
    );
  });

  it("has the engine's own processes looked at by the kernel's word alone", () => {
    assert.deepEqual(peakIn("Name:\tpulumi-resource\nVmPeak:\t  9 kB\nVmHWM:\t  204800 kB\n"), { process: "provider", megabytes: 200 });
    assert.equal(peakIn("Name:\tbash\nVmHWM:\t  204800 kB\n"), undefined);
    assert.equal(peakIn("Name:\tpulumi\n"), undefined);
  });
});
