"use strict";
// Parts of libraries that a preview loads twice, in program and pack, and nobody uses there: they are loaded when somebody asks them for something.
// Each is an inside of its library, which another version may have changed: test/on-demand.spec.ts fails then.
const { existsSync, realpathSync } = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");

const modules = join(__dirname, "../node_modules");

/** File -> whether it was written as an ECMAScript module: whoever loads it asks that at once, and means nothing by it. */
const parts = {
  // For functions that a program hands to the cloud as code: TypeScript's compiler, and what tells which packages such a function needs.
  "@pulumi/pulumi/typescript-shim.js": false,
  "normalize-package-data/lib/normalize.js": false,
  // For programs that run the engine themselves.
  "@pulumi/pulumi/automation/index.js": true,
  // For other languages than English.
  "zod/v4/locales/index.cjs": true,
};

for (const [part, isEsModule] of Object.entries(parts)) {
  const path = join(modules, part);
  if (existsSync(path)) standIn(realpathSync(path), isEsModule);
}

/** Node.js finds the stand-in where it looks whether a file is loaded. */
function standIn(path, isEsModule) {
  let loaded;
  const real = () => (loaded ??= loadBehind(path));
  const stand = new Module(path);
  stand.filename = path;
  stand.loaded = true;
  stand.exports = new Proxy(function () {}, {
    get: (_, property) => (property === "__esModule" ? isEsModule : real()[property]),
    has: (_, property) => property in real(),
    apply: (_, self, args) => Reflect.apply(real(), self, args),
    ownKeys: () => [...new Set([...Reflect.ownKeys(real()), "prototype"])],
    getOwnPropertyDescriptor: (target, property) =>
      Reflect.getOwnPropertyDescriptor(target, property) ?? { enumerable: true, configurable: true, value: real()[property] },
  });
  require.cache[path] ??= stand;
}

function loadBehind(path) {
  delete require.cache[path];
  return require(path);
}
