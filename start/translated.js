"use strict";
// Runs TypeScript as it stands. Each file is translated by ts-node once, and then taken from the cache by what is in it: the engine starts the
// program, the pack and the commands anew for every run, and loading the translator alone is a tenth of what they do. Types are checked by
// `npm test`, once.
require("./on-demand");
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { join, relative } = require("node:path");

const project = join(__dirname, "..");
// What Node.js makes of each file is kept as well: here, and in whatever this process starts. An older Node.js is refused later, in words.
process.env.NODE_COMPILE_CACHE ??= join(project, "node_modules/.cache/compiled");
enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
const folder = join(project, "node_modules/.cache/translated");
const withPlaces = process.env.STACK_TRACES !== undefined;

/** What makes the translation besides the file itself. */
const makers = [`node ${process.versions.node}`, ...["ts-node", "@swc/core"].map(described)].join("\n");

function described(name) {
  try {
    return readFileSync(join(project, "node_modules", name, "package.json"), "utf8");
  } catch {
    throw new Error(`${name} is not installed. Run: npm ci`);
  }
}

let translator;
/** Without tsconfig.json: reading it walks the whole project for files that are never asked for. */
const translate = (code, file) =>
  (translator ??= require("ts-node").create({
    swc: true,
    skipProject: true,
    compilerOptions: { target: "ES2022", module: "nodenext", moduleResolution: "nodenext", esModuleInterop: true, jsx: "react-jsx", jsxImportSource: "preact" },
  })).compile(code, file);

/** The file's translation. It tells where the file lies, which matters to places of errors alone: copies of the project share the rest. */
function translated(file) {
  const code = readFileSync(file, "utf8");
  const name = withPlaces ? file : relative(project, file);
  const kept = join(folder, `${createHash("sha256").update([makers, name, code].join("\0")).digest("hex")}.js`);
  try {
    return readFileSync(kept, "utf8");
  } catch {
    const translation = translate(code, file);
    keep(kept, translation);
    return translation;
  }
}

/** Whole or not at all: another process may read it meanwhile. Where nothing can be written, every start translates. */
function keep(file, text) {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  } catch {
    // Slower, and no other harm.
  }
}

if (withPlaces) process.setSourceMapsEnabled(true);
for (const extension of [".ts", ".tsx"]) require.extensions[extension] = (module, file) => module._compile(translated(file), file);
