// Over 150 lines: one command, with the engine that stands in for all its cases.
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "../../../ops/command-error";
import { gate, gateCommand } from "../../../ops/gate/gate-command";
import { noVerdict } from "../../support/gate";
import { committed } from "../../support/stacks";
import { StandInEngine } from "../../support/stand-in-engine";
import { locked } from "../../support/locks";

const urn = (name: string) => `urn:pulumi:prod::bluemoxon::aws:sqs/queue:Queue::${name}`;
const step = (op: string, name: string) => ({ op, urn: urn(name), newState: { type: "aws:sqs/queue:Queue", custom: true, ...locked } });
const planOf = (...steps: readonly object[]) => JSON.stringify({ steps });

const creates = planOf(step("create", "app-worker-queue"));
/** Where nothing changes the engine still tells of the stack itself. */
const unchanged = planOf({ op: "same", urn: "urn:pulumi:prod::bluemoxon::pulumi:pulumi:Stack::bluemoxon-prod", newState: { type: "pulumi:pulumi:Stack" } });
const deletes = planOf(step("delete", "app-worker-queue"));
const savedPlan = JSON.stringify({ resourcePlans: { [urn("app-worker-queue")]: { state: null }, [urn("app-vpc")]: { state: {} } } });

// Proves what the command makes of a plan. Does not prove that the engine makes such a plan: the rehearsal does.
describe("npm run gate", () => {
  const configFile = process.env["PULUMI_OPTION_CONFIG_FILE"];
  const { log } = console;
  let engine: StandInEngine;
  let printed: string[];
  let file: (name: string) => string;

  beforeEach(() => {
    engine = new StandInEngine();
    file = (name) => join(engine.folder, name);
    const facts = Object.fromEntries(Object.entries(committed("prod")).map(([section, value]) => [`bluemoxon:${section}`, value]));
    // JSON is YAML too.
    writeFileSync(file("Pulumi.prod.yaml"), JSON.stringify({ config: facts }));
    process.env["PULUMI_OPTION_CONFIG_FILE"] = file("Pulumi.prod.yaml");
    printed = [];
    console.log = (line: string) => void printed.push(line);
  });

  afterEach(() => {
    console.log = log;
    if (configFile === undefined) delete process.env["PULUMI_OPTION_CONFIG_FILE"];
    else process.env["PULUMI_OPTION_CONFIG_FILE"] = configFile;
    engine.remove();
  });

  /** The engine shows this plan, and a state in which something may be under way. */
  const shows = (stdout: string, { savedPlan, interrupted = [] }: { readonly savedPlan?: string; readonly interrupted?: readonly object[] } = {}) =>
    engine.answers(
      { to: "preview", stdout, ...(savedPlan !== undefined && { savedPlan }) },
      { to: "stack export", stdout: JSON.stringify({ deployment: { pending_operations: interrupted } }) },
    );
  const run = (phase: string, ...more: readonly string[]) => gate(["--stack", "prod", "--phase", phase, ...more]);

  const previewed = (): readonly string[] => {
    const call = engine.calls.find((each) => each.arguments[0] === "preview");
    assert.ok(call !== undefined, "the engine was asked for no preview");
    return call.arguments;
  };

  it("previews, allows, and prints the line that does what it has allowed", async () => {
    shows(creates);
    assert.equal(await run("create"), 0);
    assert.deepEqual(printed, [
      "phase create: allowed (create 1)\n  create:\n      app-worker-queue",
      "next: ADOPTION_PHASE=create PULUMI_OPTION_POLICY_PACK=policy pulumi up --stack prod",
    ]);
    assert.equal(previewed().includes("--refresh"), false);
  });

  it("previews, refuses, and prints no line that could be typed", async () => {
    shows(deletes);
    assert.equal(await run("steady"), 2);
    assert.equal(printed.length, 1);
    assert.match(
      printed[0] ?? "",
      /^phase steady: REFUSED \(delete 1\)\n {2}x delete app-worker-queue: delete is never allowed.*\n {2}delete, AWS loses it:\n {6}app-worker-queue\nmore: docs\/refusals\.md$/,
    );
  });

  it("reads what lives first when told to", async () => {
    shows(creates);
    await run("create", "--refresh");
    assert.equal(previewed().includes("--refresh"), true);
  });

  it("refuses while something is under way since an update was killed, which no preview tells, and says how to see what became of it", async () => {
    const interrupted = [
      { type: "creating", resource: { urn: urn("app-worker-queue") } },
      { type: "deleting", resource: { urn: urn("app-vpc") } },
    ];
    shows(unchanged, { interrupted, savedPlan });
    assert.equal(await run("steady", "--save-plan", file("plan.json")), 2);
    const rest = "it. See what became of it with npm run recover, and repair the state: docs/rollback.md";
    assert.deepEqual(printed[0]?.split("\n").slice(1, 3), [
      `  x interrupted app-worker-queue: an update was killed while creating ${rest}`,
      `  x interrupted app-vpc: an update was killed while deleting ${rest}`,
    ]);
    assert.ok(!existsSync(file("plan.json")));
  });

  it("judges a preview that was made elsewhere, and asks no engine", async () => {
    engine.vanish();
    writeFileSync(file("preview.json"), creates);
    assert.equal(await run("create", "--preview", file("preview.json")), 0);
    assert.equal(await run("adopt", "--preview", file("preview.json")), 2);
  });

  describe("of one room", () => {
    it("previews nothing while the room refers to what is not adopted, and names what comes first", async () => {
      engine.answers({ to: "stack export", stdout: '{"deployment":{}}' }, { to: "preview", stdout: unchanged });
      await assert.rejects(run("adopt", "--room", "api"), /^CommandError: room api can't come yet: it refers to what is not adopted\. First: /);
      assert.deepEqual(
        engine.calls.map(({ arguments: [verb] }) => verb),
        ["stack"],
      );
    });

    it("judges a preview that was made elsewhere, whatever the room waits for", async () => {
      engine.vanish();
      writeFileSync(file("preview.json"), unchanged);
      assert.equal(await run("adopt", "--room", "api", "--preview", file("preview.json")), 0);
    });
  });

  it("can't save the plan of a preview that was made elsewhere: the engine has made none", async () => {
    await assert.rejects(
      run("create", "--preview", file("preview.json"), "--save-plan", file("plan.json")),
      new CommandError("--preview judges a plan that was made elsewhere: it can't be saved with --save-plan"),
    );
  });

  it("writes the verdict as JSON, and adds it to a file of Markdown", async () => {
    shows(deletes);
    writeFileSync(file("summary.md"), "# Summary\n");
    await run("steady", "--json", file("verdict.json"), "--markdown", file("summary.md"));
    const why = "delete is never allowed: no phase deletes, replaces or lets go. Undo the change, or retire the resource as docs/retire.md says";
    assert.deepEqual(JSON.parse(readFileSync(file("verdict.json"), "utf8")), {
      ...noVerdict,
      allowed: false,
      refusals: [{ op: "delete", name: "app-worker-queue", why }],
      counts: { delete: 1 },
      names: { "delete, AWS loses it": ["app-worker-queue"] },
    });
    const markdown = readFileSync(file("summary.md"), "utf8");
    assert.ok(markdown.startsWith("# Summary\n### Gate, phase steady: refused\n"), markdown);
    assert.ok(markdown.includes(`\n| delete | \`app-worker-queue\` | ${why} |\n`), markdown);
  });

  it("keeps the engine's plan when it allows it, without the rows that the phase leaves out, and names the update that follows it", async () => {
    shows(unchanged, { savedPlan });
    assert.equal(await run("adopt", "--save-plan", file("plan.json")), 0);
    assert.deepEqual(JSON.parse(readFileSync(file("plan.json"), "utf8")), { resourcePlans: { [urn("app-vpc")]: { state: {} } } });
    assert.equal(statSync(file("plan.json")).mode & 0o777, 0o600);
    assert.match(printed[0] ?? "", /^phase adopt: allowed \(no changes\)\n {2}\. app-api-function tracingConfig: held until phase reconcile/);
    assert.deepEqual(printed.slice(1), [`next: npm run update -- --stack prod --phase adopt --plan ${file("plan.json")}`]);
  });

  it("leaves no plan behind that it has refused, also when the engine left none", async () => {
    shows(deletes, { savedPlan });
    assert.equal(await run("steady", "--save-plan", file("plan.json")), 2);
    assert.ok(!existsSync(file("plan.json")));
    shows(deletes);
    assert.equal(await run("steady", "--save-plan", file("plan.json")), 2);
  });

  it("leaves no refused plan behind either where the verdict can't be written, and says the verdict all the same", async () => {
    shows(deletes, { savedPlan });
    await assert.rejects(run("steady", "--save-plan", file("plan.json"), "--json", engine.folder), /can't be written \(EISDIR\)/);
    assert.ok(!existsSync(file("plan.json")));
    assert.match(printed[0] ?? "", /^phase steady: REFUSED/);
  });

  it("says of itself and of every option what it is for", () => {
    const command = gateCommand();
    assert.equal(command.name(), "npx bluemoxon gate");
    assert.match(command.description(), /Changes nothing\.$/);
    for (const { long, description } of command.options) assert.match(description, /^\w+ .{10,}/, `${long}`);
  });

  it("says in a line what it can't read and what it can't write", async () => {
    await assert.rejects(
      gate(["--stack", "prod", "--preview", file("nothing")]),
      (error: Error) => error instanceof CommandError && /nothing" can't be read \(ENOENT\)/.test(error.message),
    );
    writeFileSync(file("preview.json"), "{}");
    await assert.rejects(
      gate(["--stack", "prod", "--preview", file("preview.json")]),
      (error: Error) => error instanceof CommandError && /^the plan has no step/.test(error.message),
    );
    shows(unchanged);
    for (const option of ["--json", "--markdown"])
      await assert.rejects(
        gate(["--stack", "prod", option, engine.folder]),
        (error: Error) => error instanceof CommandError && /can't be written \(EISDIR\)/.test(error.message),
      );
  });
});
