import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../ops/stack-file";
import { accidents } from "../../rehearsal/accidents";
import { harm } from "../../rehearsal/accidents/harm";
import {
  type KillMatrix,
  columns,
  holdingAlone,
  isMissing,
  renderKillMatrix,
  withCell,
  withKillMatrix,
  withoutCells,
} from "../../rehearsal/accidents/kill-matrix";
import { tellingLines } from "../../rehearsal/accidents/telling-lines";

const names = accidents.map(({ name }) => name);
const every = (harms: readonly string[], commit = "0a1b2c3") => Object.fromEntries(names.map((name) => [name, { harms, commit }]));
const full: KillMatrix = Object.fromEntries(columns.map((column) => [column, every(column === "all" ? [] : ["lost x"])]));

const recorded = JSON.parse(readFileSync(join(projectFolder, "rehearsal", "accidents", "results.json"), "utf8")) as KillMatrix;

describe("the accidents' results", () => {
  it("are each told by a name of its own", () => {
    assert.equal(new Set(names).size, accidents.length);
  });

  it("hold, for all locks together, every accident of today, and nothing lost, changed or doubled in any", () => {
    assert.deepEqual(Object.keys(recorded.all ?? {}).sort(), [...names].sort());
    assert.deepEqual(
      Object.values(recorded.all ?? {}).flatMap(({ harms }) => harms),
      [],
    );
  });

  it("say what became of each account, and nothing where nothing did", () => {
    const before = [{ a: 1, b: { size: 1 } }, { c: 1 }];
    assert.deepEqual(harm(before, structuredClone(before)), []);
    assert.deepEqual(harm(before, [{ b: { size: 2 } }, { c: 1, d: 1 }]), ["lost a", "changed b (size)", "added d"]);
    assert.deepEqual(harm(before, [before[0] ?? {}]), ["lost c"]);
  });

  it("show the lines that refuse, once each, and none of the rest", () => {
    assert.equal(tellingLines("Updating\n  x delete a: never\n@ updating\n  x delete a: never\nerror: no\nDuration: 3s"), "x delete a: never\nerror: no");
    assert.equal(tellingLines("Updating\nDuration: 3s"), "");
  });
});

describe("the kill matrix", () => {
  it("knows where nobody has looked, until somebody has", () => {
    const [first = ""] = names;
    const { [first]: _left, ...rest } = every([]);
    const lacking = { ...full, gate: rest };
    assert.deepEqual([isMissing(full, "gate", first), isMissing(lacking, "gate", first)], [false, true]);
    assert.ok(!isMissing(withCell(lacking, "gate", first, { harms: [], commit: "0a1b2c3" }), "gate", first));
    const begun = withoutCells(full, ["gate"], [first]);
    assert.deepEqual([isMissing(begun, "gate", first), isMissing(begun, "all", first)], [true, false]);
    assert.deepEqual(Object.keys(begun.gate ?? {}).length, Object.keys(full.gate ?? {}).length - 1);
    assert.match(renderKillMatrix(lacking).split("\n")[2] ?? "", / · /);
  });

  it("counts what each column survived, and calls survived only what is known to be", () => {
    const rows = renderKillMatrix(full).split("\n");
    assert.equal(rows.length, names.length + 5);
    assert.ok(rows.at(-3)?.startsWith(`| **survived** | **0 of ${names.length}** |`) && rows.at(-3)?.endsWith(` **${names.length} of ${names.length}** |`));
    assert.doesNotMatch(renderKillMatrix({}), /✓/);
  });

  it("knows of each accident which locks have held it alone, and of one that nobody has tried none", () => {
    const some = {
      ledger: { x: { harms: [], commit: "a" } },
      gate: { x: { harms: ["lost"], commit: "a" } },
      aws: { x: { harms: [], commit: "a" } },
      all: { x: { harms: [], commit: "a" } },
    };
    assert.deepEqual(holdingAlone(some)("x"), ["L1 ledger", "L9 AWS"]);
    assert.deepEqual(holdingAlone(some)("y"), []);
  });

  it("says of which commits it is, the most cells first", () => {
    const last = (matrix: KillMatrix) => renderKillMatrix(matrix).split("\n").at(-1);
    assert.equal(last(full), `Commit 0a1b2c3 (${names.length * columns.length} cells).`);
    assert.equal(last({ ...full, gate: every([], "new") }), `Commits 0a1b2c3 (${names.length * (columns.length - 1)} cells); new (${names.length} cells).`);
    assert.equal(last({}), "No cell was tried.");
  });

  it("in docs/locks.md is the one that the runs left", () => {
    const page = readFileSync(join(projectFolder, "docs", "locks.md"), "utf8");
    assert.equal(withKillMatrix(page, recorded), page);
  });

  it("stands between its markers, and nowhere else", () => {
    const page = "a\n<!-- kill matrix: begin, written by npm run rehearse:accidents -->\nold\n<!-- kill matrix: end -->\nb";
    const written = withKillMatrix(page, full);
    assert.ok(written.startsWith("a\n<!--") && written.endsWith("<!-- kill matrix: end -->\nb") && !written.includes("\nold\n"));
    assert.equal(withKillMatrix(written, full), written);
    assert.throws(() => withKillMatrix("no markers", full), /has no lines/);
  });
});
