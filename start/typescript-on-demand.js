"use strict";
// The SDK loads TypeScript's compiler at every start, for functions that a program hands to the cloud as code. Nobody here does, and a preview starts
// the SDK twice: a tenth of its CPU, and a third of each process's memory. So the compiler is loaded when somebody asks it for something.
// @pulumi/pulumi/typescript-shim.js is the one file through which the SDK comes by it; test/typescript-on-demand.spec.ts fails when that changes.
const Module = require("node:module");
const { existsSync, realpathSync } = require("node:fs");
const { join } = require("node:path");

// As Node.js names it: a copy of the project may have its modules by a link.
const path = join(__dirname, "../node_modules/@pulumi/pulumi/typescript-shim.js");
const shim = existsSync(path) ? realpathSync(path) : path;

let compiler;
const loaded = () => (compiler ??= require("typescript"));

const stand = new Module(shim);
stand.filename = shim;
stand.loaded = true;
stand.exports = new Proxy({}, { get: (_, property) => loaded()[property], has: (_, property) => property in loaded() });
require.cache[shim] ??= stand;
