// Loaded into each Node process of a profile. A policy pack is ended by a signal, so what has been seen is written down again and again.
const { Session } = require("node:inspector");
const noteDown = require("./note-down");
const roleOf = require("../../stage/node-role");

const session = new Session();
/** File, or what V8 calls its own work -> microseconds in its functions, without those they have called. */
const times = {};

const note = () =>
  session.post("Profiler.stop", (_, { profile: { nodes, samples, timeDeltas } }) => {
    const places = new Map(nodes.map(({ id, callFrame: { url, functionName } }) => [id, url || functionName]));
    samples.forEach((sample, index) => {
      const place = places.get(sample);
      times[place] = (times[place] ?? 0) + Math.max(0, timeDeltas[index]);
    });
    const { user, system } = process.cpuUsage();
    noteDown({ role: roleOf(process.argv.join(" ")), cpuSeconds: (user + system) / 1e6, times });
    session.post("Profiler.start");
  });

session.connect();
session.post("Profiler.enable");
session.post("Profiler.start");
setInterval(note, 500).unref();
process.on("exit", note);
