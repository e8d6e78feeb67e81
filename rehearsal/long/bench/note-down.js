// A reading under a process's name, whole or not at all: a signal may end the process in the middle of writing.
const { renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

module.exports = (reading) => {
  const [unfinished, finished] = [`.${process.pid}`, String(process.pid)].map((name) => join(process.env.PROBE_FOLDER, name));
  writeFileSync(unfinished, JSON.stringify(reading));
  renameSync(unfinished, finished);
};
