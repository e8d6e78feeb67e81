// Loaded into each Node process of a benchmark. A policy pack is ended by a signal, so an exit handler alone would miss it.
const noteDown = require("./note-down");
const role = require("./node-role");

const note = () => noteDown({ role, kilobytes: process.resourceUsage().maxRSS });
setInterval(note, 250).unref();
process.on("exit", note);
