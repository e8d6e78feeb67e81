import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { projectFolder } from "../ops/stack-file";

const run = (script: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ["--require", "./start/translated.js", "-e", script], { cwd: projectFolder, encoding: "utf8" }));

const isLoaded = "Object.keys(require.cache).some((file) => /node_modules.typescript.lib/.test(file))";

// The SDK's own way to the compiler: an inside of it, which another version may have changed.
describe("start/typescript-on-demand", () => {
  it("loads no compiler with the SDK, the program or the pack", () => {
    const parts = ["@pulumi/pulumi", "./components/blue-moxon", "./policy/pack"].map((part) => `require("${part}")`).join(";");
    assert.equal(run(`${parts};console.log(${isLoaded})`), false);
  });

  it("gives the SDK the real one when it asks", () => {
    const script = `require("@pulumi/pulumi").runtime.serializeFunction(() => 6 * 7).then(({ text }) => console.log(JSON.stringify([/6 \\* 7/.test(text), ${isLoaded}])))`;
    assert.deepEqual(run(script), [true, true]);
  });
});
