// Loaded into each Node process of a benchmark. A policy pack is ended by a signal, so an exit handler alone would miss it.
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const role = require("./node-role");

const note = () => writeFileSync(join(process.env.PROBE_FOLDER, String(process.pid)), JSON.stringify({ role, kilobytes: process.resourceUsage().maxRSS }));
setInterval(note, 250).unref();
process.on("exit", note);
