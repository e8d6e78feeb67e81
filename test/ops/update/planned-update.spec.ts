import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LedgerFacts } from "../../../environment/ledger";
import { updateToPlan } from "../../../ops/update/planned-update";
import { emptyLedger } from "../../support/empty-ledger";
import { type Answer, StandInEngine } from "../../support/stand-in-engine";

const ledger: LedgerFacts = { ...emptyLedger, create: ["app-queue"] };

describe("an update to a plan", () => {
  let engine: StandInEngine;
  let plan = "";
  beforeEach(() => {
    engine = new StandInEngine();
    plan = join(engine.folder, "plan.json");
    writeFileSync(plan, "{}");
  });
  afterEach(() => engine.remove());

  /** What it comes to, and what it says besides the engine's own words. */
  async function updating(answer: Answer, phase: "reconcile" | "steady" = "steady"): Promise<{ readonly code: number; readonly said: readonly unknown[] }> {
    engine.answers(answer);
    const said: unknown[] = [];
    const outside = console.error;
    console.error = (line: unknown) => void said.push(line);
    try {
      return { code: await updateToPlan("s", ledger, { phase }, plan), said };
    } finally {
      console.error = outside;
    }
  }

  it("holds the engine to the plan, reads what lives first, and asks nobody again", async () => {
    assert.deepEqual(await updating({ stdout: "" }, "reconcile"), { code: 0, said: [] });
    const { arguments: given, environment } = engine.call;
    assert.deepEqual(given, [
      ...["up", "--plan", plan, "--refresh", "--run-program", "--skip-preview", "--yes", "--non-interactive"],
      ...["--stack", "s", "--exclude", "**::app-queue"],
    ]);
    assert.deepEqual(
      [environment["ADOPTION_STATE"], environment["ADOPTION_PHASE"], environment["PULUMI_OPTION_POLICY_PACK"]],
      ["planned", "reconcile", "policy"],
    );
  });

  it("has the engine write the state after each step: what a killed update has done has to be found in it", async () => {
    await updating({ stdout: "" }, "reconcile");
    assert.equal(engine.call.environment["PULUMI_SKIP_CHECKPOINTS"], undefined);
  });

  it("names the way to a plan that is not there, and asks the engine for nothing", async () => {
    engine.answers({ stdout: "" });
    await assert.rejects(updateToPlan("s", ledger, { phase: "steady" }, "no-such-plan.json"), {
      message: "no-such-plan.json does not exist. Make it: npm run gate -- --stack s --phase steady --save-plan no-such-plan.json",
    });
    assert.throws(() => engine.calls);
  });

  it("calls what the plan does not hold refused, in each of the engine's wordings, on either stream", async () => {
    for (const words of [
      "error: resource urn violates plan: properties changed",
      "create is not allowed by the plan",
      "resource has no planned changes",
      "the plan for it doesn't match",
    ])
      for (const answer of [
        { stdout: words, exitCode: 255 },
        { stdout: "", stderr: words, exitCode: 255 },
      ]) {
        const { code, said } = await updating(answer);
        assert.equal(code, 2, words);
        assert.match(String(said), /^refused: what would happen now is not what the gate has allowed.*npm run gate -- --stack s --phase steady --save-plan/);
      }
  });

  it("ends with 1 when the engine fails otherwise, with the next step where it is known and no word where it is not", async () => {
    assert.deepEqual(await updating({ stdout: "error: AccessDenied", exitCode: 1 }), { code: 1, said: [] });
    const { code, said } = await updating({ stdout: "", stderr: "does not satisfy the version range", exitCode: 1 });
    assert.equal(code, 1);
    assert.match(String(said), /^Install pulumi /);
  });

  describe("of phase adopt", () => {
    const configured = process.env["PULUMI_OPTION_CONFIG_FILE"];
    beforeEach(() => {
      process.env["PULUMI_OPTION_CONFIG_FILE"] = join(engine.folder, "Pulumi.s.yaml");
      writeFileSync(join(engine.folder, "Pulumi.s.yaml"), "secretsprovider: awskms://key\nconfig: {}\n");
    });
    afterEach(() => {
      if (configured === undefined) delete process.env["PULUMI_OPTION_CONFIG_FILE"];
      else process.env["PULUMI_OPTION_CONFIG_FILE"] = configured;
    });

    it("is done in a copy of the state: what an import has read is in clear until it is encrypted", async () => {
      engine.answers({ to: "up --plan", stdout: "", exitCode: 1 }, { to: "stack", stdout: "{}" });
      const { error } = console;
      console.error = () => undefined;
      try {
        assert.equal(await updateToPlan("s", ledger, { phase: "adopt" }, plan), 1);
      } finally {
        console.error = error;
      }
      const [{ arguments: verbs, environment } = engine.call] = engine.calls.filter(({ arguments: [verb] }) => verb === "up");
      assert.deepEqual(verbs.slice(0, 3), ["up", "--plan", plan]);
      assert.deepEqual([environment["ADOPTION_STATE"], environment["PULUMI_BACKEND_URL"]?.slice(0, 7)], ["apart", "file://"]);
    });

    it("ends where it is interrupted, and says so rather than that there is no engine", async () => {
      engine.answers({ to: "up --plan", stdout: "", waits: true }, { to: "stack", stdout: "{}" });
      const ended = assert.rejects(updateToPlan("s", ledger, { phase: "adopt" }, plan), { message: "interrupted" });
      await engine.begun("up");
      process.kill(process.pid, "SIGHUP");
      await ended;
    });
  });

  it("says that there is no engine", async () => {
    engine.answers({ stdout: "" });
    engine.vanish();
    await assert.rejects(updateToPlan("s", ledger, { phase: "steady" }, plan), /pulumi can't be started/);
  });
});
