import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { byPackage, costOf, costIn, profileLines } from "../../rehearsal/long/bench/cpu-profile";
import { processesSince, told } from "../../rehearsal/stage/engine-processes";

const stat = (name: string) => `17 (${name}) S 1 17 17 0 -1 4194560 900 0 0 0 150 50 7 7 20 0 9 0 1234 0 0`;

// Proves how a profile is read. Does not prove that its figures are right: V8 and the kernel say them.
describe("where CPU goes", () => {
  it("is told by whose code ran: a package's, Node.js's, V8's, the project's own; waiting is nobody's", () => {
    const times = {
      "file:///app/node_modules/@pulumi/pulumi/runtime/rpc.js": 1,
      "/app/node_modules/@pulumi/pulumi/output.js": 2,
      "/app/node_modules/a/node_modules/zod/index.js": 3,
      "node:internal/modules/cjs/loader": 4,
      "/app/components/cdn.ts": 5,
      "(garbage collector)": 6,
      "(idle)": 7,
    };
    assert.deepEqual(byPackage(times), {
      "@pulumi/pulumi": 3,
      zod: 3,
      "node:internal/modules/cjs": 4,
      "the project": 5,
      "(garbage collector)": 6,
    });
  });

  it("knows the engine's own processes by their names, as the kernel cuts them, and no other", () => {
    assert.deepEqual(costIn(stat("pulumi")), { process: "CLI", seconds: 2 });
    assert.deepEqual(costIn(stat("pulumi-language")), { process: "language host", seconds: 2 });
    assert.deepEqual(costIn(stat("pulumi-resource")), { process: "provider", seconds: 2 });
    for (const name of ["node", "pulumi-watch", "a (b) c"]) assert.equal(costIn(stat(name)), undefined, name);
    assert.equal(costIn(""), undefined);
  });

  it("is a table, the dearest first, in which what is small is told together", () => {
    const times = { zod: 600, yaml: 390, ajv: 6, ms: 4 };
    assert.deepEqual(
      profileLines([
        { process: "CLI", seconds: 1 },
        { process: "program", seconds: 3, times },
      ]),
      ["program 3.00 s  75 %", "   60 % zod", "   39 % yaml", "    1 % 2 others", "CLI 1.00 s  25 %"],
    );
  });

  it("takes off what looking has cost itself", () => {
    const times = { "node:inspector": 30, "/p/node_modules/yaml/index.js": 60, "(idle)": 500, "/p/ops/x.ts": 10 };
    assert.deepEqual(costOf("pack", 10, times), { process: "pack", seconds: 7, times: { yaml: 60, "the project": 10 } });
    assert.deepEqual(costOf("pack", 10, {}), { process: "pack", seconds: 10, times: {} });
  });

  // A bench that was killed leaves what it has started: its provider would be found in every figure of the next.
  it("is looked for in what has come since, and nowhere where a process has gone", async function () {
    if (process.platform !== "linux") this.skip();
    const since = processesSince();
    const child = spawn(process.execPath, ["--eval", "setTimeout(() => undefined, 60_000)"]);
    const pid = String(child.pid);
    assert.ok(since().includes(pid) && !since().includes(String(process.pid)));
    assert.match(told(pid, "status"), /^Name:/);
    child.kill();
    await once(child, "exit");
    assert.deepEqual([since().includes(pid), told(pid, "status")], [false, ""]);
  });
});
