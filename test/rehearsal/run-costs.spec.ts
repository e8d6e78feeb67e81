import assert from "node:assert/strict";
import { kindOf, runCostLines } from "../../rehearsal/report/run-costs";
import { cpuIn } from "../../rehearsal/stage/engine-processes";

const started = (...words: readonly string[]): string => `${words.join("\0")}\0`;

// Proves how it is read and told. Does not prove that the figures are right: the kernel says them.
describe("what a rehearsal costs", () => {
  it("is told by what a process is: the engine's programs by name, Node's by what they run, the accounts by their server", () => {
    const kinds = {
      provider: kindOf("pulumi-resource", started("/home/plugins/pulumi-resource-aws", "127.0.0.1:1")),
      pack: kindOf("node", started("/app/bin/node", "/app/node_modules/@pulumi/pulumi/cmd/run-policy-pack/index.js")),
      program: kindOf("MainThread", started("node", "--require", "./x.js", "/app/node_modules/@pulumi/pulumi/cmd/run/index.js")),
      command: kindOf("node", started("/my folder/node", "start", "ops/bluemoxon.ts", "gate")),
      "emulated AWS": kindOf("python", started("/venv/bin/python", "/app/rehearsal/world/serve.py", "--world", "prod")),
    };
    for (const [kind, found] of Object.entries(kinds)) assert.equal(found, kind);
    for (const other of [kindOf("git", started("git", "rev-parse")), kindOf("bash", started("bash", "-c", "node x")), kindOf("node", "")])
      assert.equal(other, undefined);
  });

  it("counts what the kernel has counted, and tells two processes of one number apart", () => {
    const stat = "17 (a (b) c) S 1 17 17 0 -1 4194560 900 0 0 0 150 50 7 7 20 0 9 0 1234 0 0";
    assert.deepEqual(cpuIn(stat), { name: "a (b) c", seconds: 2, began: "1234" });
    assert.equal(cpuIn(""), undefined);
  });

  it("is a table, the dearest first, and what nobody has seen at the end", () => {
    const kinds = [
      { kind: "CLI", processes: 3, seconds: 20 },
      { kind: "pack", processes: 2, seconds: 50 },
    ];
    assert.deepEqual(runCostLines(7, { kinds, machine: { seconds: 62.4, cores: 2, cpuSeconds: 100 } }), [
      "7 stories in 62 s; 2 cores, busy for 80 % of it: 100 s of CPU",
      " 50 % pack, 2 processes",
      " 20 % CLI, 3 processes",
      " 30 % all else",
    ]);
    assert.throws(() => runCostLines(7, { kinds, machine: { seconds: 1, cores: 2, cpuSeconds: 0 } }), /does not say what its CPUs have done/);
  });
});
