import assert from "node:assert/strict";
import { execa } from "execa";
import { killTree } from "../../rehearsal/stage/process-tree";

describe("killing a process", () => {
  it("kills what it has started too, in whatever group, and what that has started", async () => {
    // A shell in a group of its own, as the engine starts its plugins, which starts another.
    const child = `const { spawn } = require("node:child_process");
      const inner = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true });
      console.log(inner.pid);
      setInterval(() => {}, 1000);`;
    const running = execa(process.execPath, ["-e", child], { reject: false, stdin: "ignore" });
    const inner = await new Promise<number>((resolve) => running.stdout.once("data", (text: Buffer) => resolve(Number(text.toString()))));
    const lives = () => {
      try {
        return process.kill(inner, 0);
      } catch {
        return false;
      }
    };
    assert.ok(lives());
    killTree(running.pid ?? 0);
    assert.equal((await running).signal, "SIGKILL");
    for (let tries = 0; lives() && tries < 1000; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(!lives(), "what it had started lives on");
  });
});
