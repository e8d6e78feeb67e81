import { EnforcementLevel } from "@pulumi/pulumi/proto/analyzer_pb";
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "../../ops/stack-file";
import { processStart } from "../../environment/processes";
import { mandatoryRules } from "../../policy/enforcement";
import { packRules } from "../../policy/pack";
import { type PackServer, startPack } from "../../rehearsal/long/bench/pack-server";
import { type Asked, askedOf, known } from "../support/policies";
import { committedConfig } from "../support/stacks";

// Proves that the pack loads and answers as the engine asks. Does not prove that the engine heeds it: the rehearsal does.
describe("the pack's server, asked over gRPC without the engine", () => {
  let pack: PackServer;
  let resources: readonly Asked[];
  before(async () => {
    pack = await startPack(join(projectFolder, "policy"), committedConfig("prod"));
    resources = await askedOf("prod");
  });
  after(() => pack.stop());

  it("names exactly the rules of the roster", async () => {
    const { name, policiesList } = await pack.info();
    assert.equal(name, "bluemoxon");
    assert.deepEqual(
      policiesList.map((rule) => rule.name),
      packRules(() => assert.fail("no rule may ask for the stack while the pack is listed")).map((rule) => rule.name),
    );
  });

  it("passes every resource of the committed program, and the whole of it", async () => {
    for (const resource of resources) assert.deepEqual(await pack.analyze(resource), [], resource.name);
    assert.deepEqual(await pack.analyzeStack(resources.map(known)), []);
  });

  it("objects to an unprotected resource, bindingly, and says what to do", async () => {
    const frontend = resources.find(({ name }) => name === "app-cdn-frontend") as Asked;
    const [report, ...others] = await pack.analyze({ ...frontend, protect: false });
    assert.deepEqual([report?.rule, report?.level, others], ["resources-are-protected", 1, []]);
    assert.match(report?.message ?? "", /app-cdn-frontend is not protected\. Only a retire row/);
  });

  it("objects to a missing room before anything below the root is asked for", async () => {
    const root = resources.find(({ name }) => name === "app") as Asked;
    const declared = (root.props["declared"] as string[]).filter((name) => !name.startsWith("app-cdn-"));
    const rules = (await pack.analyze({ ...root, props: { declared } })).map(({ rule }) => rule);
    assert.ok(rules.includes("no-room-is-missing") && rules.includes("rows-are-declared"));
  });

  it("objects to a queue whose job outlives its hiding, by the mapping's references", async () => {
    const short = resources.map((each) => (each.name === "app-worker-queue" ? { ...each, props: { ...each.props, visibilityTimeoutSeconds: 1 } } : each));
    assert.deepEqual(
      (await pack.analyzeStack(short.map(known))).map(({ rule }) => rule),
      ["queue-outlives-the-function"],
    );
  });

  it("lets a rule speak both of a resource alone and of the stack", async () => {
    const edited = (policyArn: string) =>
      resources.map((each) => (each.name === "app-api-role-lambda-basic-execution-role" ? { ...each, props: { ...each.props, policyArn } } : each));
    const said = (reports: readonly { readonly rule: string }[]) => reports.map(({ rule }) => rule);
    const alone = async (policyArn: string) =>
      said(await pack.analyze(edited(policyArn).find(({ name }) => name === "app-api-role-lambda-basic-execution-role") as Asked));
    const inStack = async (policyArn: string) => said(await pack.analyzeStack(edited(policyArn).map(known)));
    const [administrator, byHand] = ["arn:aws:iam::aws:policy/AdministratorAccess", "arn:aws:iam::266672885920:policy/by-hand"];
    assert.deepEqual([await alone(administrator), await inStack(administrator)], [["attached-policies-are-known"], ["resources-are-the-ledgers-own"]]);
    assert.deepEqual([await alone(byHand), await inStack(byHand)], [[], ["resources-are-the-ledgers-own", "attached-policies-are-known"]]);
  });

  describe("when the engine has set its levels", () => {
    const outside = process.env["TMPDIR"];
    let temporary: string;
    beforeEach(() => {
      temporary = mkdtempSync(join(tmpdir(), "pack-notes-"));
      process.env["TMPDIR"] = temporary;
    });
    afterEach(() => {
      if (outside === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = outside;
      rmSync(temporary, { recursive: true });
    });
    const notes = () => readdirSync(temporary, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("pack-"));

    it("notes for the program which rules bind, and takes the note along at its end", async () => {
      const configured = await startPack(join(projectFolder, "policy"), committedConfig("prod"));
      try {
        assert.deepEqual(notes(), []);
        await configured.configure({ "resources-are-protected": EnforcementLevel.DISABLED, "rows-are-declared": EnforcementLevel.MANDATORY });
        const [note = "", ...others] = notes();
        assert.deepEqual([note, others], [join(`bluemoxon-${process.getuid?.()}`, `pack-${process.pid}-${configured.pid}`), []]);
        assert.deepEqual(JSON.parse(readFileSync(join(temporary, note), "utf8")), {
          run: processStart(process.pid),
          enforced: mandatoryRules(packRules(() => assert.fail("no rule may ask for the stack while the pack is listed"))).filter(
            (name) => name !== "resources-are-protected",
          ),
        });
      } finally {
        await configured.stop();
      }
      assert.deepEqual(notes(), []);
    });

    it("says in a preview what would keep an update from running, and leaves no note where it could be forged", async () => {
      mkdirSync(join(temporary, `bluemoxon-${process.getuid?.()}`), { mode: 0o755 });
      const configured = await startPack(join(projectFolder, "policy"), committedConfig("prod"));
      await configured.configure({ "rows-are-declared": EnforcementLevel.ADVISORY });
      const [softened, forged, ...others] = (await configured.stop()).trim().split("\n");
      assert.match(softened ?? "", /^warning: an update would be refused\. Not enforced: rows-are-declared\. Run it again with /);
      assert.match(forged ?? "", /^warning: an update would be refused\. .* is open to others \(mode 755\), so what lies in it may be forged\./);
      assert.deepEqual([notes(), others], [[], []]);
    });
  });

  it("objects in an update by an error, which no exception of the engine's sets aside", async () => {
    const updating = await startPack(join(projectFolder, "policy"), committedConfig("prod"), "update");
    try {
      const frontend = resources.find(({ name }) => name === "app-cdn-frontend") as Asked;
      assert.deepEqual(await updating.analyze(frontend), []);
      await assert.rejects(updating.analyze({ ...frontend, protect: false }), /\[mandatory\] resources-are-protected: app-cdn-frontend is not protected/);
    } finally {
      await updating.stop();
    }
  });

  it("does not start with an error in it: the engine then fails the update", async () => {
    const folder = mkdtempSync(join(tmpdir(), "pack-"));
    try {
      for (const part of ["aws", "policy", "environment", "start"]) cpSync(join(projectFolder, part), join(folder, part), { recursive: true });
      symlinkSync(join(projectFolder, "node_modules"), join(folder, "node_modules"));
      const roster = join(folder, "policy", "pack.ts");
      writeFileSync(roster, readFileSync(roster, "utf8").replace("export const packRules", 'throw new Error("an error in the pack");\nexport const packRules'));
      await assert.rejects(startPack(join(folder, "policy"), {}), /did not load: [^]*an error in the pack/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
