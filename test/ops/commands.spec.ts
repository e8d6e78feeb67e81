import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { commands } from "../../ops/commands";
import { projectFolder } from "../../ops/stack-file";

const bluemoxon = (...args: readonly string[]) =>
  execa(process.execPath, [join(projectFolder, "start", "bluemoxon.js"), ...args], { cwd: projectFolder, reject: false, all: true });
const read = (file: string) => readFileSync(join(projectFolder, file), "utf8");

// Proves that one command line starts them all. What each does, its own tests and the rehearsal show.
describe("npx bluemoxon", () => {
  it("has every command that npm has by a short name, and npm has each of its own", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };
    const short = Object.entries(scripts).flatMap(([name, script]) => (/\bops\/bluemoxon\.ts (\S+)$/.exec(script)?.[1] === name ? [name] : []));
    assert.deepEqual(short.sort(), commands.map(({ name }) => name).sort());
    for (const { file } of commands) assert.ok(existsSync(join(projectFolder, file)), file);
  });

  it("lists all of them, and README or CONTRIBUTING each", async () => {
    const { exitCode, stdout } = await bluemoxon("--help");
    assert.equal(exitCode, 0);
    const told = `${read("README.md")}${read("CONTRIBUTING.md")}`;
    for (const { name, does } of commands) {
      assert.ok(stdout.includes(`  ${name} `) && stdout.includes(does), name);
      assert.match(told, new RegExp(`\\b${name}\\b`));
    }
  });

  it("hands a command its own options, and its exit code on", async () => {
    const help = await bluemoxon("parity", "--help");
    assert.match(help.stdout, /^Usage: npx bluemoxon parity [^]*More: docs\/parity\.md/);
    assert.match(help.stdout, /--folder <folder>[^]*\(default: the project's own\)/);
    assert.doesNotMatch(help.stdout, /default: false/);
    const mistyped = await bluemoxon("parity", "--bogus");
    assert.deepEqual([mistyped.exitCode, /'--bogus'[^]*npx bluemoxon parity --help lists what it takes/.test(mistyped.stderr)], [1, true]);
    const same = await bluemoxon("parity", "prod", "prod");
    assert.deepEqual([same.exitCode, /held against itself[^]*\nmore: docs\/parity\.md$/.test(same.all)], [1, true]);
  });

  it("lists them for whoever asks for help, and says its version", async () => {
    const help = await bluemoxon("help");
    assert.deepEqual([help.exitCode, help.stdout], [0, (await bluemoxon("--help")).stdout]);
    assert.equal((await bluemoxon("help", "parity")).stdout, (await bluemoxon("parity", "--help")).stdout);
    assert.match((await bluemoxon("help", "nope")).stderr, /there is no command "nope"/);
    assert.match((await bluemoxon("--version")).stdout, /^\d+\.\d+\.\d+$/);
  });

  it("has a help and options of each, and starts none by a wrong one", async () => {
    for (const { name } of commands) {
      const { exitCode, stdout } = await bluemoxon(name, "--help");
      assert.deepEqual([name, exitCode, stdout.split(" [")[0]], [name, 0, `Usage: npx bluemoxon ${name}`]);
    }
    const { exitCode, stderr } = await bluemoxon("rehearse:serve", "--bogus");
    assert.deepEqual([exitCode, stderr.split("\n")[0]], [1, "error: unknown option '--bogus'"]);
  }).timeout(120_000);

  it("says what there is when it is asked for something else", async () => {
    for (const args of [["frob"], []]) {
      const { exitCode, stderr } = await bluemoxon(...args);
      assert.equal(exitCode, 1);
      assert.match(stderr, /^error: [^]*\nmore: README\.md/);
    }
  });
});
