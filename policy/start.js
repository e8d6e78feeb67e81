// The SDK has registered a loader that checks types at every preview, which takes most of the preview's time and memory. The
// tests check them, once; here a loader that only translates takes its place.
const { readFileSync } = require("node:fs");
const { create } = require("ts-node");

// Without tsconfig.json: reading it walks the whole project for files that are never asked for.
const translator = create({
  swc: true,
  skipProject: true,
  compilerOptions: { target: "ES2022", module: "nodenext", moduleResolution: "nodenext", esModuleInterop: true },
});
require.extensions[".ts"] = (module, filename) => module._compile(translator.compile(readFileSync(filename, "utf8"), filename), filename);
require("./unpack-once");
require("./index");
