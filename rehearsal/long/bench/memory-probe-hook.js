// Loaded into each Node process of a benchmark. A policy pack is ended by a signal, so an exit handler alone would miss it.
const noteDown = require("./note-down");
const roleOf = require("../../stage/node-role");

const note = () => noteDown({ role: roleOf(process.argv.join(" ")), kilobytes: process.resourceUsage().maxRSS });
setInterval(note, 250).unref();
process.on("exit", note);
