import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { requireNode } from "../environment/tools";
import { Refusal } from "../environment/fault";
import { projectFolder } from "../ops/stack-file";
import { folderFault, installationFault, nodeFault } from "../start/requirements";

const wanted = {
  "": {},
  "node_modules/a": { version: "1.0.0" },
  "node_modules/x/node_modules/b": { version: "2.0.0" },
  "node_modules/c": { version: "3.0.0", optional: true },
};
const whole = { "node_modules/a": { version: "1.0.0" }, "node_modules/x/node_modules/b": { version: "2.0.0" } };

/** Of an installation in which every folder is there. */
const faultOf = (of: Parameters<typeof installationFault>[0], installed: Parameters<typeof installationFault>[1]) =>
  installationFault(of, installed, () => true);

describe("start", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "start-"));
    cpSync(join(projectFolder, "start"), join(folder, "start"), { recursive: true });
    for (const file of ["package.json", "package-lock.json"]) cpSync(join(projectFolder, file), join(folder, file));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const started = (...args: readonly string[]) => execa("node", ["start", ...args], { cwd: folder, reject: false });

  it("takes this Node.js and newer ones, and tells of an older one in one line: which, where, and what to do", () => {
    assert.deepEqual([nodeFault("24.0.0"), nodeFault("26.1.0"), nodeFault()], [undefined, undefined, undefined]);
    const told = nodeFault("20.20.2", "/usr/bin/node") ?? "";
    assert.match(told, /^Node\.js 24 or newer is needed, found 20\.20\.2 at \/usr\/bin\/node\. .*export PATH="\$PWD\/node_modules\/\.bin:\$PATH"/);
    assert.ok(!told.includes("\n"));
    assert.throws(() => requireNode("9.9.9", "/usr/bin/node"), Refusal);
  });

  it("takes an installation that is whole, with or without what is for other machines", () => {
    assert.equal(faultOf(wanted, whole), undefined);
    assert.equal(faultOf(wanted, { ...whole, "node_modules/c": { version: "3.0.0" } }), undefined);
  });

  it("refuses one that is of other versions, and names them", () => {
    assert.match(faultOf(wanted, { ...whole, "node_modules/a": { version: "1.0.1" } }) ?? "", /not those of package-lock\.json \(a\)\. Run: npm ci$/);
    assert.match(faultOf(wanted, { ...whole, "node_modules/c": { version: "2.9.9" } }) ?? "", /\(c\)/);
    assert.match(faultOf(wanted, {}) ?? "", /\(a, b\)/);
    const many = Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [`node_modules/${name}`, { version: "1.0.0" }]));
    assert.match(faultOf(many, {}) ?? "", /\(a, b, c and 2 more\)/);
  });

  it("refuses a folder from which Node.js loads nothing", () => {
    assert.equal(folderFault("/home/me/it's $HOME (mine)"), undefined);
    assert.match(
      folderFault("/home/me/back\\slash") ?? "",
      /^Node\.js loads no packages from a folder with a backslash in its name: \/home\/me\/back\\slash\. Move/,
    );
  });

  it("refuses one that lacks a folder which the list still has, and a list that can't be read", () => {
    assert.match(installationFault(wanted, whole, (path) => path !== "node_modules/a") ?? "", /\(a\)\. Run: npm ci$/);
    assert.match(installationFault(undefined, whole) ?? "", /^package-lock\.json can't be read\. Restore it: git checkout package-lock\.json, then npm ci$/);
  });

  it("says in one line that a list of packages can't be read, and that a file is not there", async () => {
    writeFileSync(join(folder, "package-lock.json"), "<<<<<<< HEAD\n");
    assert.match((await started()).stderr, /^error: package-lock\.json can't be read\. [^\n]*$/);
    const { stderr, exitCode } = await execa("node", ["start", "nope.ts"], { cwd: projectFolder, reject: false });
    assert.deepEqual([exitCode, stderr], [1, "error: there is no nope.ts in this folder. Type the command in the project's own, as package.json has it"]);
  });

  it("says in one line what to do where nothing is installed, or an installation was interrupted", async () => {
    for (const prepare of [() => undefined, () => mkdirSync(join(folder, "node_modules"))]) {
      prepare();
      const { exitCode, stderr, stdout } = await started("ops/gate/run-gate.ts", "--help");
      assert.deepEqual([exitCode, stdout, stderr], [1, "", "error: the packages are not installed, or not to the end. Run: npm ci"]);
    }
    writeFileSync(join(folder, "node_modules", ".package-lock.json"), '{"packages":{');
    assert.match((await started()).stderr, /^error: the packages are not installed, or not to the end/);
  });

  it("starts a command with its own arguments", async () => {
    const { stdout, exitCode } = await execa("node", ["start", "ops/gate/run-gate.ts", "--help"], { cwd: projectFolder, reject: false });
    assert.deepEqual([exitCode, stdout.split("\n")[0]], [0, "Usage: npx bluemoxon gate [options]"]);
  });
});
