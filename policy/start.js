// Types are checked by the tests, once; checking them here would take most of a preview's time and memory.
require("ts-node").register({ transpileOnly: true, cwd: __dirname });
require("./index");
