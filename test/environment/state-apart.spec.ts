import assert from "node:assert/strict";
import { Refusal } from "../../environment/fault";
import { requireStateApart, wouldBeReadable } from "../../environment/state-apart";
import { emptyLedger } from "../support/empty-ledger";
import { StandInEngine } from "../support/stand-in-engine";

const ledger = { ...emptyLedger, adopt: { "app-api-function": "api", "app-network-vpc": "vpc-1" }, keep: { "app-api-function": ["API_KEY_HASH"] } };
const readable = (held: readonly string[], scope: Parameters<typeof wouldBeReadable>[1] = { phase: "adopt" }) => wouldBeReadable(ledger, scope, new Set(held));

describe("an import that the state would show", () => {
  it("is one of a function with kept variables that the state does not hold", () => {
    assert.deepEqual(readable([]), ["app-api-function"]);
    assert.deepEqual(readable(["app-network-vpc"], { phase: "steady" }), ["app-api-function"]);
    assert.deepEqual(readable(["app-api-function"]), []);
  });

  it("is none where another room alone is adopted, or the function is this stack's to make", () => {
    assert.deepEqual(readable([], { phase: "adopt", room: "network" }), []);
    assert.deepEqual(readable([], { phase: "adopt", room: "api" }), ["app-api-function"]);
    assert.deepEqual(wouldBeReadable({ ...ledger, adopt: {}, create: ["app-api-function"] }, { phase: "create" }, new Set()), []);
  });

  it("is on its way out no less", () => {
    const retire = { "app-api-function": { id: "api", reason: "r", until: "2026-01-31", outcome: "let-go" } } as const;
    assert.deepEqual(wouldBeReadable({ ...ledger, adopt: {}, retire }, { phase: "steady" }, new Set()), ["app-api-function"]);
  });
});

describe("an update that imports what the state would show", () => {
  let engine: StandInEngine;
  beforeEach(() => {
    engine = new StandInEngine();
    delete process.env["ADOPTION_STATE"];
  });
  afterEach(() => {
    engine.remove();
    delete process.env["ADOPTION_STATE"];
  });
  const update = { isPreview: false, stack: "s" };
  const holding = (...names: readonly string[]) => ({
    stdout: JSON.stringify({ deployment: { resources: names.map((name) => ({ urn: `urn:pulumi:s::bluemoxon::aws:lambda/function:Function::${name}` })) } }),
  });
  const refused = (names: string, flags = "--phase adopt") => ({
    message: `${names}: an import by pulumi up would write the kept variables into the state in clear; nothing was changed. Run: npm run gate -- --stack s ${flags} --save-plan plan.json, and then the line that it prints`,
  });
  const twoKept = { ...ledger, keep: { ...ledger.keep, "app-worker-function": ["TOKEN"] }, adopt: { ...ledger.adopt, "app-worker-function": "worker" } };

  it("is refused with the line to run instead, for the room that was asked for", async () => {
    engine.answers(holding("app-network-vpc"));
    await assert.rejects(requireStateApart(twoKept, { phase: "steady" }, update), refused("app-api-function, app-worker-function"));
    await assert.rejects(requireStateApart(twoKept, { phase: "steady", room: "api" }, update), refused("app-api-function", "--phase adopt --room api"));
    assert.deepEqual(engine.call.arguments, ["stack", "export", "--stack", "s", "--non-interactive"]);
  });

  it("is refused where the state is empty, in whatever words the engine says so", async () => {
    for (const deployment of [{}, { resources: null }, { resources: [] }]) {
      engine.answers({ stdout: JSON.stringify({ deployment }) });
      await assert.rejects(requireStateApart(ledger, { phase: "adopt" }, update), refused("app-api-function"));
    }
  });

  it("passes where the state holds it already, also a state of several megabytes", async () => {
    engine.answers(holding("app-api-function", ...Array.from({ length: 30_000 }, (_, index) => `app-other-${index}`)));
    await requireStateApart(ledger, { phase: "adopt" }, update);
  });

  it("passes without a question to the engine: in a preview, which writes nothing, and where nothing is kept", async () => {
    engine.vanish();
    await requireStateApart(ledger, { phase: "adopt" }, { ...update, isPreview: true });
    await requireStateApart({ ...ledger, keep: {} }, { phase: "adopt" }, update);
  });

  it("passes where npm run update writes to a state apart, or does a plan that imports nothing, and by no other word", async () => {
    engine.answers(holding());
    process.env["ADOPTION_STATE"] = "away";
    await assert.rejects(requireStateApart(ledger, { phase: "adopt" }, update), refused("app-api-function"));
    engine.vanish();
    for (const written of ["apart", "planned"]) {
      process.env["ADOPTION_STATE"] = written;
      await requireStateApart(ledger, { phase: "adopt" }, update);
    }
  });

  it("is refused where the state can't be read, with the command that shows why", async () => {
    const unread = /^The state can't be read, so nobody knows what this update would import; nothing was changed\. See: pulumi stack export --stack s\n/;
    engine.answers({ stdout: "", stderr: "no such stack", exitCode: 255 });
    await assert.rejects(requireStateApart(ledger, { phase: "adopt" }, update), (error) => {
      assert.ok(error instanceof Refusal);
      assert.match(error.message, unread);
      assert.match(error.message, /no such stack/);
      return true;
    });
    engine.answers({ stdout: "not JSON" });
    await assert.rejects(requireStateApart(ledger, { phase: "adopt" }, update), { message: unread });
  });
});
