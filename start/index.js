"use strict";
// Starts a command of this project: `node start ops/gate/run-gate.ts --stack prod`. Without a file it only looks whether one could be.
const { existsSync } = require("node:fs");
const { delimiter, dirname, resolve } = require("node:path");
const { startFault } = require("./requirements");

const fault = startFault();
if (fault !== undefined) {
  console.error(`error: ${fault}`);
  process.exit(1);
}

const [file] = process.argv.splice(2, 1);
if (file !== undefined && !existsSync(file)) {
  console.error(`error: there is no ${file} in this folder. Type the command in the project's own, as package.json has it`);
  process.exit(1);
}
if (file !== undefined) {
  process.argv[1] = resolve(file);
  // The engine starts its programs with the first Node.js on the PATH: it shall be this one. One of the machine's is there already, and its folder
  // may hold other tools, which must not come before those that somebody chose.
  if (process.execPath.startsWith(resolve(__dirname, "../node_modules"))) process.env.PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  // What else is set is for whatever this command starts, as the engine's programs. A path goes in quotes there.
  const preloaded = `--require ${JSON.stringify(resolve(__dirname, "pack-alone.js"))}`;
  const { NODE_OPTIONS: stated = "" } = process.env;
  if (!stated.includes(preloaded)) process.env.NODE_OPTIONS = `${stated} ${preloaded}`.trim();
  // The engine and its plugins live for seconds: collecting their garbage four times less often is a fifth of their CPU, for some memory. More
  // often again near the limit: thousands of resources would else take gigabytes. Where it is too low for what lives, it costs time and no more.
  process.env.GOGC ??= "400";
  process.env.GOMEMLIMIT ??= "500MiB";
  require("./translated");
  require(process.argv[1]);
}
