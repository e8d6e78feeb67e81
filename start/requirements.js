"use strict";
// Plain JavaScript: it has to speak where Node.js is too old for the rest, or nothing is installed.
const { existsSync, readFileSync } = require("node:fs");
const { join, sep } = require("node:path");

const project = join(__dirname, "..");
const read = (file) => JSON.parse(readFileSync(join(project, file), "utf8"));

/** The oldest major version of Node.js that this project runs on, as package.json states it. */
const oldestNode = Number(/\d+/.exec(read("package.json").engines.node)[0]);

/** Why this Node.js will not do, and what to do; undefined when it will. */
function nodeFault(version = process.versions.node, path = process.execPath) {
  if (Number.parseInt(version, 10) >= oldestNode) return undefined;
  return (
    `Node.js ${oldestNode} or newer is needed, found ${version} at ${path}. On Linux npm ci puts one into node_modules/.bin, ` +
    `where npm's scripts find it; for commands that you type yourself: export PATH="$PWD/node_modules/.bin:$PATH". Elsewhere install Node.js ${oldestNode}`
  );
}

/**
 * Why what is installed is not what package-lock.json names; undefined when it is.
 * @param wanted the `packages` of package-lock.json.
 * @param exists whether a package's folder is there, as it no longer is once somebody has deleted it.
 * @param installed those of node_modules/.package-lock.json, which npm writes at the very end of an installation; undefined where there is none.
 */
function installationFault(wanted, installed, exists = isThere) {
  if (wanted === undefined) return "package-lock.json can't be read. Restore it: git checkout package-lock.json, then npm ci";
  if (installed === undefined) return "the packages are not installed, or not to the end. Run: npm ci";
  const differing = Object.entries(wanted).filter(([path, { version, optional }]) => {
    if (path === "" || (optional && installed[path] === undefined)) return false;
    return installed[path]?.version !== version || !exists(path);
  });
  if (differing.length === 0) return undefined;
  const named = differing.slice(0, 3).map(([path]) => path.replace(/^.*node_modules\//, ""));
  const more = differing.length > named.length ? ` and ${differing.length - named.length} more` : "";
  return `the installed packages are not those of package-lock.json (${named.join(", ")}${more}). Run: npm ci`;
}

/** Why this project can't run from where it lies; undefined when it can. Node.js resolves no package below such a folder. */
function folderFault(folder = project) {
  if (sep === "\\" || !folder.includes("\\")) return undefined;
  return `Node.js loads no packages from a folder with a backslash in its name: ${folder}. Move the project to another one`;
}

/** What keeps this machine from running the project's commands; undefined when nothing does. */
function startFault() {
  return folderFault() ?? installationFault(packagesIn("package-lock.json"), packagesIn("node_modules/.package-lock.json")) ?? nodeFault();
}

/** Undefined where there is no such file, or none that can be read. */
function packagesIn(file) {
  try {
    return read(file).packages ?? undefined;
  } catch {
    return undefined;
  }
}

const isThere = (path) => existsSync(join(project, path, "package.json"));

module.exports = { folderFault, installationFault, nodeFault, oldestNode, startFault };
