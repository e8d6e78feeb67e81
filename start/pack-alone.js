"use strict";
// Before it starts a policy pack the SDK loads ts-node and TypeScript's compiler, whatever PulumiPolicy.yaml says: a quarter of the pack's start,
// and of its memory. This project's pack brings a loader of its own (translated.js). Every other Node.js process, and every other pack, is left
// as it is. Preloaded by NODE_OPTIONS: the engine passes a pack no options that Node.js would read.
const { realpathSync } = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");

const project = join(__dirname, "..");
const standing = [];
const [, script = "", , pack = ""] = process.argv;

if (/@pulumi\/pulumi\/cmd\/run-policy-pack\b/.test(script) && isOwn(pack)) {
  standIn("ts-node", { register: () => undefined });
  // The SDK asks for no more of it than the version.
  standIn("typescript", { version: require(join(project, "node_modules/typescript/package.json")).version });
}

function isOwn(folder) {
  try {
    return realpathSync(folder) === realpathSync(join(project, "policy"));
  } catch {
    return false;
  }
}

/** Where it is loaded already, nothing stands in for it. */
function standIn(name, exports) {
  const path = require.resolve(join(project, "node_modules", name));
  if (require.cache[path] !== undefined) return;
  require.cache[path] = Object.assign(new Module(path), { filename: path, loaded: true, exports });
  standing.push(path);
}

/** Once the pack itself is loaded the SDK has asked for all it asks for: whoever asks then, as translated.js for a file that is new, gets the real ones. */
exports.end = () => standing.splice(0).forEach((path) => delete require.cache[path]);
