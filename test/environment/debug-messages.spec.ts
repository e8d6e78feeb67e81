import assert from "node:assert/strict";
import { Server, ServerCredentials, type UntypedServiceImplementation } from "@grpc/grpc-js";
import * as pulumi from "@pulumi/pulumi";
import * as log from "@pulumi/pulumi/log";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { withoutDebugMessages } from "../../environment/debug-messages";

describe("the SDK's debug messages", () => {
  const { debug } = log;
  const asked = process.env["DEBUG_MESSAGES"];
  const heard: string[] = [];
  const engine = new Server();

  before(async () => {
    engine.addService(EngineService, {
      log: ({ request }: { request: { getMessage(): string } }, answer: (error: unknown, response: unknown) => void) => {
        heard.push(request.getMessage());
        answer(null, new Empty());
      },
    } as unknown as UntypedServiceImplementation);
    const port = await new Promise<number>((resolve, reject) => {
      engine.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound)));
    });
    pulumi.runtime.resetOptions("project", "stack", -1, `127.0.0.1:${port}`, "", true, "organization");
  });

  beforeEach(() => {
    delete process.env["DEBUG_MESSAGES"];
    heard.length = 0;
  });

  afterEach(() => void Object.assign(log, { debug }));

  after(() => {
    pulumi.runtime.resetOptions("", "", -1, "", "", false, "");
    engine.forceShutdown();
    if (asked !== undefined) process.env["DEBUG_MESSAGES"] = asked;
  });

  it("are not sent, and what the program has to say is", async () => {
    await pulumi.log.debug("before");
    withoutDebugMessages();
    await pulumi.log.debug("after");
    await pulumi.log.warn("a warning");
    assert.deepEqual(heard, ["before", "a warning"]);
  });

  it("are sent where somebody asks for them", async () => {
    process.env["DEBUG_MESSAGES"] = "1";
    withoutDebugMessages();
    await pulumi.log.debug("asked for");
    assert.deepEqual(heard, ["asked for"]);
  });

  it("are what the SDK says of each resource", async () => {
    const said: string[] = [];
    Object.assign(log, { debug: (message: string) => Promise.resolve(void said.push(message)) });
    await pulumi.runtime.setMocks({ newResource: ({ inputs }) => ({ id: "id", state: inputs as object }), call: () => ({}) });
    await new Promise((resolve) => new pulumi.ComponentResource("project:index:Room", "app-room").urn.apply(resolve));
    assert.equal(said.filter((message) => message.includes("app-room")).length, 3, said.join("\n"));
  });
});
