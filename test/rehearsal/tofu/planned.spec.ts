import assert from "node:assert/strict";
import { readGenerated, type Block, writeStatements } from "../../../rehearsal/long/bench/tofu/generated";
import { changedAttributes, outcomeOf, settled } from "../../../rehearsal/long/bench/tofu/planned";
import { type Diagnostic, errorsOf, withoutRefused } from "../../../rehearsal/long/bench/tofu/refused";
import { toldIn } from "../../../rehearsal/long/bench/tofu/steady-plan";

const text = 'resource "aws_a" "one" {\nzone = "a"\nzone_id = "1"\n}\nresource "aws_b" "two" {\nflag = false\n}\n';
const refusal = (address: string, line: number): Diagnostic => ({ severity: "error", summary: "Conflict", detail: "why", address, range: { start: { line } } });

describe("bench: a configuration that OpenTofu refuses", () => {
  it("loses the last refused attribute of each resource: of two that exclude each other one stays", () => {
    const errors = [refusal("aws_a.one", 3), refusal("aws_a.one", 2), refusal("aws_b.two", 6)];
    assert.equal(withoutRefused(text, errors), 'resource "aws_a" "one" {\nzone = "a"\n}\nresource "aws_b" "two" {\n}\n');
  });

  it("is an error with OpenTofu's own words where nothing can be left out", () => {
    assert.throws(() => withoutRefused(text, [refusal("aws_a.one", 1)]), /leaving something out does not help:\naws_a\.one: Conflict\. why$/);
  });

  it("keeps a value of several lines whole", () => {
    assert.throws(() => withoutRefused('resource "aws_a" "one" {\nroutes = [{\n  a = 1\n}]\n}\n', [refusal("aws_a.one", 2)]), /does not help/);
  });

  it("is not refused by a warning", () => {
    assert.deepEqual(errorsOf({ diagnostics: [{ severity: "warning", summary: "w" }] }), []);
    assert.equal(errorsOf({ diagnostics: [refusal("a", 1)] }).length, 1);
  });
});

describe("bench: what OpenTofu plans", () => {
  const plan = {
    resource_changes: [
      { address: "aws_a.one", change: { actions: ["no-op"], before: { zone: "a" }, after: { zone: "a" }, importing: { id: "1" } } },
      {
        address: "aws_b.two",
        change: {
          actions: ["update"],
          before: { flag: null, list: ["x"], made: null },
          after: { flag: false, list: ["x"] },
          after_unknown: { made: true, list: [] },
          importing: {},
        },
      },
      { address: "aws_c.three", change: { actions: ["delete", "create"], before: {}, after: {} } },
    ],
  };

  it("is counted: what it imports, and by name what it would touch", () => {
    assert.deepEqual(outcomeOf(plan), { imported: 2, touched: ["update aws_b.two", "delete and create aws_c.three"] });
    assert.deepEqual(outcomeOf({}), { imported: 0, touched: [] });
  });

  it("is ignored where an import would be more than that, attribute by attribute, also what only an apply would tell", () => {
    const written = writeStatements(settled(readGenerated(text) as Block[], changedAttributes(plan)));
    assert.equal(written, `${text.slice(0, -2)}lifecycle {\nignore_changes = [flag, made]\n}\n}\n`);
  });

  it("is told line by line: what was read, and what is proposed", () => {
    const line = (value: unknown) => `${JSON.stringify(value)}\n`;
    const read = line({ type: "refresh_start" }) + line({ type: "refresh_complete" });
    const summary = (changes: object) => line({ type: "change_summary", changes: { add: 0, change: 0, remove: 0, ...changes } });
    assert.deepEqual(toldIn(read + read + summary({})), { read: 2, proposed: 0 });
    assert.deepEqual(toldIn(summary({ add: 1, change: 2, import: 3, forget: 4, remove: 5 })), { read: 0, proposed: 15 });
    assert.throws(() => toldIn(read), /no summary/);
  });
});
