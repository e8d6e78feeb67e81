import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { projectFolder } from "../ops/stack-file";

const program = 'interface Book { readonly title: string }\nconst book: Book = { title: "Moby-Dick" };\nconsole.log(book.title);\n';

// Proves what runs and from where. Does not prove that it is faster: the bench does.
describe("a TypeScript file of the project", () => {
  let folder: string;
  const cache = () => join(folder, "node_modules/.cache/translated");
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "translated-"));
    cpSync(join(projectFolder, "start"), join(folder, "start"), { recursive: true });
    for (const name of ["ts-node", "@swc/core"]) {
      mkdirSync(dirname(join(folder, "node_modules", name)), { recursive: true });
      symlinkSync(join(projectFolder, "node_modules", name), join(folder, "node_modules", name));
    }
    writeFileSync(join(folder, "book.ts"), program);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const run = (variables: Readonly<Record<string, string>> = {}) =>
    execa("node", ["--require", "./start/translated.js", "./book.ts"], { cwd: folder, reject: false, env: variables });

  it("is translated once, and then run from the cache, until it changes", async () => {
    assert.equal((await run()).stdout, "Moby-Dick");
    const [kept = "", ...others] = readdirSync(cache());
    assert.deepEqual(others, []);
    writeFileSync(join(cache(), kept), readFileSync(join(cache(), kept), "utf8").replace("Moby-Dick", "from the cache"));
    assert.equal((await run()).stdout, "from the cache");
    writeFileSync(join(folder, "book.ts"), program.replace("Moby-Dick", "Emma"));
    assert.equal((await run()).stdout, "Emma");
    assert.equal(readdirSync(cache()).length, 2);
  });

  it("runs all the same where nothing can be kept", async () => {
    mkdirSync(dirname(cache()), { recursive: true });
    writeFileSync(cache(), "a file stands in the place of the folder");
    assert.equal((await run()).stdout, "Moby-Dick");
  });

  it("tells the line of a fault where one asks for it", async () => {
    writeFileSync(join(folder, "book.ts"), `${program}throw new Error("lost");\n`);
    assert.match((await run({ STACK_TRACES: "1" })).stderr, /at .*book\.ts:4:/);
  });

  it("says in a line which package is missing", async () => {
    rmSync(join(folder, "node_modules/ts-node"));
    assert.match((await run()).stderr, /^Error: ts-node is not installed\. Run: npm ci$/m);
  });
});
