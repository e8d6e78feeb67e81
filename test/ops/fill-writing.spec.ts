import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseStackYaml } from "../../environment/stack-yaml";
import { fillUnknownIds } from "../../ops/discover/fill";
import type { Finding } from "../../ops/discover/match";
import { projectFolder } from "../../ops/stack-file";
import { allStackNames, stackFiles } from "../support/stacks";

const filled = (text: string, ids: Readonly<Record<string, string>>): string => {
  const findings = Object.entries(ids).map(([name, importId]): Finding => ({ kind: "matched", name, importId, wasUnknown: true }));
  return fillUnknownIds({ path: "", text, ...parseStackYaml("", text) }, { findings, alreadyLive: [] }).text;
};

const adoptIn = (text: string): unknown => (parseStackYaml("", text).config["bluemoxon:ledger"] as { readonly adopt: unknown }).adopt;

const ledger = (...lines: readonly string[]): string => `config:\n  bluemoxon:ledger:\n${lines.map((line) => `    ${line}\n`).join("")}`;

describe("what ops/discover/fill writes", () => {
  for (const stack of allStackNames)
    it(`is the ids' own characters: ${stack}, with every id forgotten, comes back byte by byte`, () => {
      const text = readFileSync(join(projectFolder, stackFiles[stack]), "utf8");
      const ids = Object.fromEntries(Object.entries(adoptIn(text) as Record<string, string>).filter(([, id]) => id !== "unknown"));
      const forgotten = text.replace(/^    adopt:\n(?: {6}.*\n)+/m, (rows) =>
        rows.replace(/^( {6}([a-z0-9-]+): )\S+/gm, (row, key: string, name: string) => (name in ids ? `${key}unknown` : row)),
      );
      assert.notEqual(forgotten, text);
      assert.ok(Object.keys(ids).length > 80 && /&\w/.test(text) && /\*\w/.test(text) && text.includes(" # "));
      assert.equal(filled(forgotten, ids), text);
    });

  it("stands in the quotes of the row, behind its anchor and before its comment", () => {
    const text = ledger("adopt:", `  a: "unknown" # one`, "  b:   'unknown'", "  c: &id unknown   # three", "  d: >-", "    unknown", "external: {}");
    const expected = text
      .replace('"unknown"', '"sg-1"')
      .replace("'unknown'", "'sg-2'")
      .replace("&id unknown", "&id sg-3")
      .replace(">-\n        unknown", "sg-4");
    assert.equal(filled(text, { a: "sg-1", b: "sg-2", c: "sg-3", d: "sg-4" }), expected);
  });

  it("takes the place of an alias, and leaves its anchor's other rows what they say", () => {
    const text = ledger("adopt:", "  a: &later unknown", "  b: *later # b", "  c: *later", "external: { x: *later }");
    assert.equal(filled(text, { b: "sg-2" }), text.replace("*later # b", "sg-2 # b"));
    const other = filled(text, { a: "sg-1", b: "sg-2" });
    assert.equal(other, ledger("adopt:", "  a: &later sg-1", "  b: sg-2 # b", "  c: unknown", "external: { x: unknown }"));
  });

  it("is quoted where YAML would read something else", () => {
    const ids = {
      a: "1234567890",
      b: "1e5",
      c: "null",
      d: "a: b",
      e: "a #b",
      f: "*.example.com",
      g: "a,b",
      h: "Z1_x.com_A",
      i: "api/$default",
      j: "true",
      k: "",
      l: "a], [b",
      m: "- x",
      n: "BlueMoxon API: 5xx",
      o: "2026-01-31",
      p: "~",
    };
    const text = ledger("adopt:", ...Object.keys(ids).map((name) => `  ${name}: unknown`));
    assert.deepEqual(adoptIn(filled(text, ids)), ids);
    assert.match(filled(text, ids), /a: "1234567890"\n.*\n[^]*h: Z1_x\.com_A\n.*i: api\/\$default\n/);
    assert.equal(filled(ledger("adopt:", "  a: 'unknown'"), { a: "it's" }), ledger("adopt:", "  a: 'it''s'"));
  });

  it("makes new rows in the style of those that are there", () => {
    const rows = { b: "sg-2", c: "sg-3" };
    const last = "    adopt:\n      a: sg-1 # one";
    assert.equal(
      filled(ledger("create: []", "adopt:", "  a: sg-1 # one").trimEnd(), rows),
      `config:\n  bluemoxon:ledger:\n    create: []\n${last}\n      b: sg-2\n      c: sg-3`,
    );
    assert.equal(filled(ledger("adopt: { a: sg-1 } # one", "create: []"), rows), ledger("adopt: { a: sg-1, b: sg-2, c: sg-3 } # one", "create: []"));
    assert.equal(filled(ledger("adopt: {} # none yet", "create: []"), rows), ledger("adopt: # none yet", "  b: sg-2", "  c: sg-3", "create: []"));
    const flow = "config: { 'bluemoxon:ledger': { adopt: {}, create: [] } }\n";
    assert.equal(filled(flow, rows), flow.replace("adopt: {}", "adopt: { b: sg-2, c: sg-3 }"));
  });

  it("keeps the line ends of the file, and the comments around new rows", () => {
    const text = ledger("adopt:", "  a: sg-1", "  # the end", "", "# next", "create: []").replaceAll("\n", "\r\n");
    const expected = ledger("adopt:", "  a: sg-1", "  b: sg-2", "  # the end", "", "# next", "create: []").replaceAll("\n", "\r\n");
    assert.equal(filled(text, { b: "sg-2" }), expected);
  });

  it("is nothing where there is no list of rows", () => {
    for (const text of [ledger("adopt:"), "config: {}\n", ""])
      assert.deepEqual(
        fillUnknownIds(
          { path: "", text, ...parseStackYaml("", text) },
          { findings: [{ kind: "matched", name: "a", importId: "x", wasUnknown: true }], alreadyLive: [] },
        ),
        {
          path: "",
          text,
          filled: 0,
        },
      );
  });
});
