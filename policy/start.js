// The SDK's own loader, which PulumiPolicy.yaml leaves out, checks types at every preview: most of its time and memory. Without places of
// errors, for the reason in environment/stack-traces.ts.
require("../start/pack-alone").end();
require("../start/translated");
require("../environment/stack-traces").withoutStackTraces();
require("./unpack-once");
require("./index");
