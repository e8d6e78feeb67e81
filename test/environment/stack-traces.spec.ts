import assert from "node:assert/strict";
import { Refusal } from "../../environment/fault";
import { explained, withoutStackTraces, withoutStackTracesIn } from "../../environment/stack-traces";

describe("stack traces", () => {
  const traces = (): { stackTraceLimit: number; prepareStackTrace?: unknown } => ({ ...Error, stackTraceLimit: Error.stackTraceLimit });
  const before = traces();
  const limit = before.stackTraceLimit;
  /** As the SDK does it for each resource. */
  const inFull = (): string => {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = Number.POSITIVE_INFINITY;
    const { stack = "" } = new Error("here");
    Error.stackTraceLimit = stackTraceLimit;
    return stack;
  };
  const asked = process.env["STACK_TRACES"];
  afterEach(() => {
    Object.assign(Error, { prepareStackTrace: undefined, ...before });
    if (asked === undefined) delete process.env["STACK_TRACES"];
    else process.env["STACK_TRACES"] = asked;
  });

  it("are not taken, unless somebody asks", () => {
    // As the engine starts the program.
    Error.stackTraceLimit = 0;
    process.env["STACK_TRACES"] = "1";
    withoutStackTraces();
    assert.equal(Error.stackTraceLimit, 50);
    assert.match(inFull(), /^Error: here\n {4}at .*stack-traces\.spec\.ts/);
    delete process.env["STACK_TRACES"];
    withoutStackTraces();
    assert.equal(Error.stackTraceLimit, 0);
    assert.equal(inFull(), "Error: here");
  });

  it("are not taken while something runs, and again afterwards, also when it fails", async () => {
    delete process.env["STACK_TRACES"];
    assert.equal(await withoutStackTracesIn(() => Promise.resolve(Error.stackTraceLimit)), 0);
    assert.equal(Error.stackTraceLimit, limit);
    assert.equal(traces().prepareStackTrace, before.prepareStackTrace);
    await assert.rejects(withoutStackTracesIn(() => Promise.reject(new Error("x"))));
    assert.equal(Error.stackTraceLimit, limit);
  });

  it("are told how to be had by an error of the program itself, and by no refusal", async () => {
    delete process.env["STACK_TRACES"];
    const fault = new TypeError("x is not a function");
    await assert.rejects(
      explained(() => Promise.reject(fault)),
      fault,
    );
    assert.match(fault.stack ?? "", /^TypeError: x is not a function\nThis is a fault of the program.*STACK_TRACES=1/);
    const refusal = new Refusal("the stack file has 2 faults");
    const before = refusal.stack;
    await assert.rejects(
      explained(() => Promise.reject(refusal)),
      refusal,
    );
    assert.equal(refusal.stack, before);
    assert.equal(await explained(() => Promise.resolve(1)), 1);
  });

  it("stay as they are where they were asked for", async () => {
    process.env["STACK_TRACES"] = "1";
    const fault = new Error("here");
    const place = fault.stack;
    await assert.rejects(
      explained(() => Promise.reject(fault)),
      fault,
    );
    assert.equal(fault.stack, place);
  });
});
