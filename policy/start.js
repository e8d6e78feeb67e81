// The SDK's own loader checks types, which takes most of a preview's time; the tests check them once instead.
require("ts-node").register({ transpileOnly: true, cwd: __dirname });
require("./index");
