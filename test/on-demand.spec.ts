import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { projectFolder } from "../ops/stack-file";

const run = (script: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ["--require", "./start/translated.js", "-e", script], { cwd: projectFolder, encoding: "utf8" }));

/** Files that are there only when a part of a library has been loaded. */
const loaded =
  'Object.keys(require.cache).filter((file) => /typescript.lib|spdx-correct|automation.stack\\.js|locales.de\\.cjs/.test(file)).map((file) => file.split("/").at(-1))';

// The stand-ins are put in the place of files inside libraries, and another version may have moved them.
describe("start/on-demand", () => {
  it("lets no part be loaded that neither program nor pack asks for anything", () => {
    const parts = ["@pulumi/pulumi", "./components/blue-moxon", "./policy/pack"].map((part) => `require("${part}")`).join(";");
    assert.deepEqual(run(`${parts};console.log(JSON.stringify(${loaded}))`), []);
  });

  it("gives whoever asks the real one", () => {
    const asks = {
      "(() => 6 * 7) as the text of a function": 'require("@pulumi/pulumi").runtime.serializeFunction(() => 6 * 7).then(({ text }) => /6 \\* 7/.test(text))',
      "a class to run the engine with": 'typeof require("@pulumi/pulumi").automation.LocalWorkspace.create === "function"',
      "and all that stands beside it": 'Object.keys(require("@pulumi/pulumi/automation")).includes("LocalWorkspace")',
      "another language": 'typeof require("zod").locales.de === "function"',
      "a package's description, set right":
        "(() => { const data = { name: 'a', version: '1.0.0 ' }; require('normalize-package-data')(data); return data.version === '1.0.0'; })()",
    };
    for (const [what, ask] of Object.entries(asks)) assert.equal(run(`Promise.resolve(${ask}).then((is) => console.log(JSON.stringify(is)))`), true, what);
  });
});
