// The SDK's own loader, which PulumiPolicy.yaml leaves out, checks types at every preview: most of its time and memory. The tests check
// them, once; this loader only translates. Without places of errors, for the reason in environment/stack-traces.ts.
const { readFileSync } = require("node:fs");
const { create } = require("ts-node");

// Without tsconfig.json: reading it walks the whole project for files that are never asked for.
const translator = create({
  swc: true,
  skipProject: true,
  compilerOptions: { target: "ES2022", module: "nodenext", moduleResolution: "nodenext", esModuleInterop: true },
});
require.extensions[".ts"] = (module, filename) => module._compile(translator.compile(readFileSync(filename, "utf8"), filename), filename);
require("../environment/stack-traces").withoutStackTraces();
require("./unpack-once");
require("./index");
