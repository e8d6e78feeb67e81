// Over 150 lines: one reading, told case by case.
import assert from "node:assert/strict";
import { LambdaClient } from "@aws-sdk/client-lambda";
import type { LedgerFacts } from "../../../environment/ledger";
import type { Step } from "../../../ops/gate/plan";
import { keptOf, keptVariables } from "../../../ops/held/kept-variables";
import { heldInAccount } from "../../../ops/held/of-account";
import { heldInPlan } from "../../../ops/held/of-plan";
import { ledger, plan, urn } from "../../support/gate";

describe("ops/held/of-plan", () => {
  const bucket = "aws:s3/bucket:Bucket";
  const step = (op: string, name: string, type: string, outputs: object, inputs: object, ignoreChanges: string[] = []): Step => ({
    op,
    urn: urn(name),
    oldState: { type, custom: true, id: "the-id", outputs: { ...outputs } },
    newState: { type, custom: true, id: "the-id", inputs: { ...inputs }, ignoreChanges },
  });
  const read = (...steps: Step[]) => heldInPlan(plan(...steps), { ...ledger, adopt: { "app-vpc": "v", "app-function": "f", part: "p" } });

  it("tells what is held by the program, and what it does not state", () => {
    const { values, covers } = read(
      step(
        "same",
        "app-function",
        "aws:lambda/function:Function",
        { id: "f", arn: "a", layers: ["l"], timeout: 9, tags: { a: "b" }, codeSha256: "c", __meta: "m", memorySize: 128, tracingConfig: { mode: "Active" } },
        { timeout: 9, tags: { a: "old" }, tracingConfig: { mode: "Off", other: 1 } },
        ["tags", "layers", "tracingConfig.mode", "code"],
      ),
    );
    assert.deepEqual(values, { "app-function": { layers: ["l"], tags: { a: "b" }, memorySize: 128, "tracingConfig.mode": "Active" } });
    const paths = ["layers", "tags", "kmsKeyArn", "tracingConfig.mode", "timeout", "tracingConfig", "code", "id", "__meta"];
    assert.deepEqual(
      paths.map((path) => covers("app-function", path)),
      [true, true, true, true, false, false, false, false, false],
    );
    assert.ok(!covers("app-queue", "policy"), "what was not read");
  });

  it("tells what the edge runs by its mark, and of the stage that people edit the code alone", () => {
    const outputs = { code: "c", etag: "E1", liveStageEtag: "E2", status: "UNASSOCIATED" };
    const { values } = read(step("same", "app-function", "aws:cloudfront/function:Function", outputs, { code: "c" }, ["code"]));
    assert.deepEqual(values["app-function"], { code: "c", liveStageEtag: "E2" });
  });

  it("passes over what the engine hides, whole or in part", () => {
    const hidden = { environment: "[secret]", password: { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" }, list: [{ a: "[secret]" }] };
    const { values, covers } = read(step("same", "app-function", "aws:x/y:Z", hidden, {}, ["environment.variables.A"]));
    assert.deepEqual(values, { "app-function": {} });
    assert.ok(!covers("app-function", "environment.variables.A"));
  });

  it("leaves a bucket's setting to the resource that holds it, where there is one", () => {
    const whole = step("same", "app-vpc", bucket, { id: "the-id", versioning: { enabled: true }, lifecycleRules: [{ id: "r" }] }, {});
    const part = step("update", "part", "aws:s3/bucketVersioning:BucketVersioning", { id: "the-id" }, {});
    assert.deepEqual(read(whole).values["app-vpc"], { versioning: { enabled: true }, lifecycleRules: [{ id: "r" }] });
    assert.deepEqual(read(whole, part).values["app-vpc"], { lifecycleRules: [{ id: "r" }] });
    const other = { ...part, newState: { ...part.newState, type: "aws:s3/bucketVersioning:BucketVersioning", id: "another" } };
    assert.deepEqual(Object.keys(read(whole, other).values["app-vpc"] ?? {}), ["versioning", "lifecycleRules"]);
  });

  it("knows the part of a bucket that is about to change by the id that it had", () => {
    const whole = step("same", "app-vpc", bucket, { id: "the-id", policy: "p" }, {});
    const part = step("update", "part", "aws:s3/bucketPolicy:BucketPolicy", { id: "the-id" }, {});
    assert.deepEqual(read(whole, { ...part, newState: { type: "aws:s3/bucketPolicy:BucketPolicy", custom: true } }).values["app-vpc"], {});
  });

  it("holds nothing beside what it read where the program names no path, and tells nothing of what it no longer makes", () => {
    const { newState: _, ...left } = step("same", "app-vpc", "aws:x/y:Z", { size: 1, zone: "a" }, {});
    assert.deepEqual(read({ ...left, newState: { type: "aws:x/y:Z", custom: true, inputs: { size: 1 } } }).values, { "app-vpc": { zone: "a" } });
    assert.deepEqual(read(left).values, {});
  });

  it("leaves another type's settings of such a name alone, and tells what an unread resource has as nobody's", () => {
    const queue = step("same", "app-vpc", "aws:sqs/queue:Queue", { id: "the-id", policy: "p", tags: {} }, {});
    const part = step("same", "part", "aws:s3/bucketPolicy:BucketPolicy", { id: "the-id" }, {});
    assert.deepEqual(read(queue, part).values["app-vpc"], { policy: "p", tags: {} });
    const unread = { ...queue, oldState: { type: "aws:sqs/queue:Queue", custom: true } };
    assert.deepEqual(read(unread).values, {});
    const component = {
      ...queue,
      oldState: { ...queue.oldState, type: "b:i:C", custom: false },
      newState: { ...queue.newState, type: "b:i:C", custom: false },
    };
    assert.deepEqual(read(component).values, {});
    const { oldState: _old, ...fresh } = queue;
    assert.deepEqual(read(fresh).values, {});
  });

  it("hides a list of which one part alone is hidden", () =>
    assert.deepEqual(read(step("same", "app-vpc", "aws:x/y:Z", { list: ["seen", "[secret]"], seen: ["a"] }, {})).values["app-vpc"], { seen: ["a"] }));

  it("looks at the step that compares, of rows of the ledger", () => {
    const outputs = { policy: "p" };
    const look = (op: string, name: string) => Object.keys(read(step(op, name, "aws:x/y:Z", outputs, {})).values);
    assert.deepEqual(
      ["same", "update", "refresh", "import", "create"].map((op) => look(op, "app-vpc")),
      [["app-vpc"], ["app-vpc"], [], [], []],
    );
    assert.deepEqual(look("same", "app-queue"), ["app-queue"], "what the stack has made");
    assert.deepEqual(look("same", "somebody-elses"), []);
  });
});

describe("ops/held/of-account", () => {
  const identities = new Map([
    ["api", { type: "function", importId: "f" }],
    ["queue", { type: "queue", importId: "q" }],
  ]);
  const held = { api: { layers: [], "environment.variables.KEPT": "k", "environment.variables.STATED": "s" }, queue: { policy: undefined } };
  const reading = () =>
    heldInAccount(
      { held },
      [
        { type: "function", importId: "f", tags: { "aws:cloudformation:stack-name": "x", Owner: "me" } },
        { type: "queue", importId: "f", tags: { Owner: "somebody" } },
        { type: "queue", importId: "q" },
      ],
      { adopt: { api: "f", queue: "q", lost: "l" }, keep: { api: ["KEPT"] } },
      (name) => identities.get(name),
    );

  it("tells what the finders read, tags without AWS's own, and of variables those that are kept", () =>
    assert.deepEqual(reading().values, { api: { layers: [], "environment.variables.KEPT": "k", tags: { Owner: "me" } }, queue: { policy: undefined } }));

  it("reads nothing where discover has read nothing", () =>
    assert.deepEqual(heldInAccount({}, [], { adopt: { api: "f" }, keep: {} }, () => ({ type: "function", importId: "f" })).values, { api: {} }));

  it("covers what it has read, also where it found nothing, and nothing else", () => {
    const asked = [
      ["api", "layers"],
      ["queue", "policy"],
      ["queue", "tags"],
      ["api", "environment.variables.STATED"],
      ["lost", "policy"],
    ] as const;
    assert.deepEqual(
      asked.map(([name, path]) => reading().covers(name, path)),
      [true, true, false, false, false],
    );
  });
});

describe("ops/held/kept-variables", () => {
  const rows: LedgerFacts = { ...ledger, adopt: { api: "the-api", unread: "unknown" }, keep: { api: ["A", "B"], unread: ["C"] } };
  const answers = (Variables: Record<string, string>, asked: unknown[] = []) => {
    const send = ({ input }: { input: unknown }) => (asked.push(input), Promise.resolve({ Environment: { Variables } }));
    return () => ({ send, middlewareStack: { add: () => undefined } }) as unknown as LambdaClient;
  };

  it("takes the kept ones, and tells one that is not there as absent", () => {
    assert.deepEqual(keptOf(["A", "B"], { A: "1", C: "3" }), { "environment.variables.A": "1", "environment.variables.B": undefined });
    assert.deepEqual(keptOf(["A"]), { "environment.variables.A": undefined });
  });

  it("are asked of each function whose id is known, by it, and covered there alone", async () => {
    const asked: unknown[] = [];
    const { values, covers } = await keptVariables(rows, answers({ A: "1", STATED: "2" }, asked));
    assert.deepEqual(asked, [{ FunctionName: "the-api" }]);
    assert.deepEqual(values, { api: { "environment.variables.A": "1", "environment.variables.B": undefined } });
    const paths = ["environment.variables.A", "environment.variables.B", "environment.variables.STATED"];
    assert.deepEqual(
      paths.map((path) => covers("api", path)),
      [true, true, false],
    );
    assert.ok(!covers("unread", "environment.variables.C"));
  });

  it("tell which call has failed", async () => {
    const lambda = new LambdaClient({
      region: "us-west-2",
      endpoint: "http://127.0.0.1:1",
      maxAttempts: 1,
      credentials: { accessKeyId: "x", secretAccessKey: "x" },
    });
    await assert.rejects(
      keptVariables(rows, () => lambda),
      { asked: { service: "Lambda", operation: "GetFunctionConfiguration" } },
    );
  });

  it("ask nobody where nothing is kept", async () => {
    const { values, covers } = await keptVariables({ ...rows, keep: {} }, () => assert.fail("a client was made"));
    assert.deepEqual([values, covers("api", "environment.variables.A")], [{}, false]);
  });
});
