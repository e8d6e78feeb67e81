// The SDK has registered a loader that checks types at every preview, which takes most of the preview's time and memory. The
// tests check them, once; here a loader that only translates takes its place.
delete require.extensions[".ts"];
require("ts-node").register({ transpileOnly: true, cwd: __dirname });
require("./index");
