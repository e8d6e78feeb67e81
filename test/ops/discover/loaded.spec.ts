import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { projectFolder } from "../../../ops/stack-file";

const clients = String.raw`[...new Set(Object.keys(require.cache).flatMap((file) => /@aws-sdk.(client-[\w-]+)/.exec(file)?.[1] ?? []))]`;

describe("ops/discover/run-discover", () => {
  it("loads what asks AWS once the program is recorded: until then, only who says whose the credentials are", () => {
    const script = `process.on("exit", () => console.log("\\n" + JSON.stringify(${clients}))); process.argv.push("--help"); require("./ops/discover/run-discover")`;
    const told = execFileSync(process.execPath, ["--require", "./start/translated.js", "-e", script], { cwd: projectFolder, encoding: "utf8" });
    assert.deepEqual(JSON.parse(told.trim().split("\n").at(-1) ?? ""), ["client-sts"]);
  });
});
