import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { projectFolder } from "../ops/stack-file";
import { startPack } from "../rehearsal/long/bench/pack-server";
import { asCommitted } from "./support/stacks";

const hook = join(projectFolder, "start/pack-alone.js");

// Proves what is loaded, by whom. Not how long that takes: the bench does.
describe("start/pack-alone", () => {
  let folder: string;
  const before = process.env["NODE_OPTIONS"];
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "pack-alone-"))));
  afterEach(() => {
    rmSync(folder, { recursive: true });
    if (before === undefined) delete process.env["NODE_OPTIONS"];
    else process.env["NODE_OPTIONS"] = before;
  });

  /** What a pack that is started with these files preloaded has of TypeScript's compiler and of ts-node, once it answers; and how many rules it has. */
  async function loadedBy(pack: string, ...preloaded: readonly string[]) {
    const [told, teller] = [join(folder, "told.json"), join(folder, "teller.js")];
    const ofCompiler = "Object.keys(require.cache).filter((file) => /typescript.lib|ts-node.dist/.test(file)).length";
    writeFileSync(teller, `process.on("SIGTERM", () => { require("fs").writeFileSync(${JSON.stringify(told)}, String(${ofCompiler})); process.exit(); });`);
    process.env["NODE_OPTIONS"] = [teller, ...preloaded].map((file) => `--require ${JSON.stringify(file)}`).join(" ");
    const server = await startPack(pack, asCommitted("prod"));
    const { policiesList } = await server.info();
    await server.stop();
    return { rules: policiesList.length, files: Number(readFileSync(told, "utf8")) };
  }

  it("has this project's pack start without the compiler, whole", async () => {
    const pack = join(projectFolder, "policy");
    // The first start after an installation translates the pack's files, with ts-node.
    const plain = await loadedBy(pack);
    const alone = await loadedBy(pack, hook);
    assert.equal(alone.files, 0);
    assert.ok(plain.files > 0, "the SDK loads the compiler no more: take start/pack-alone.js out");
    assert.deepEqual([alone.rules, alone.rules > 0], [plain.rules, true]);
  });

  it("leaves every other pack with what the SDK gives it", async () => {
    symlinkSync(join(projectFolder, "node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{ "version": "1.0.0" }');
    writeFileSync(join(folder, "tsconfig.json"), "{}");
    const rule = '{ name: "a", description: "a", enforcementLevel: "advisory", validateResource: () => undefined }';
    const typed = `import { PolicyPack } from "@pulumi/policy";\nconst name: string = "other";\nnew PolicyPack(name, { policies: [${rule}] });\n`;
    writeFileSync(join(folder, "index.ts"), typed);
    writeFileSync(join(folder, "index.js"), 'require("./index.ts");');
    const { rules, files } = await loadedBy(folder, hook);
    assert.deepEqual([rules, files > 0], [1, true]);
  });

  it("is preloaded by every command, beside what NODE_OPTIONS holds, once", async () => {
    writeFileSync(join(folder, "tells.js"), "console.log(process.env.NODE_OPTIONS)");
    const start = async (stated: string) =>
      (await execa("node", ["start", join(folder, "tells.js")], { cwd: projectFolder, env: { NODE_OPTIONS: stated } })).stdout;
    const preload = `--require ${JSON.stringify(hook)}`;
    assert.equal(await start(""), preload);
    assert.equal(await start("--stack-trace-limit=5"), `--stack-trace-limit=5 ${preload}`);
    assert.equal(await start(`${preload} --stack-trace-limit=5`), `${preload} --stack-trace-limit=5`);
  });
});
