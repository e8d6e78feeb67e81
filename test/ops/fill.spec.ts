import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { Refusal } from "../../environment/fault";
import { parseStackYaml } from "../../environment/stack-yaml";
import { CommandError } from "../../ops/command-error";
import { fillUnknownIds } from "../../ops/discover/fill";
import type { Finding } from "../../ops/discover/match";
import { type StackFile, projectFolder, readStackFile, writeStackFile } from "../../ops/stack-file";
import { committed, committedConfig, stackNames } from "../support/stacks";

const matched = (name: string, importId: string, wasUnknown = true): Finding => ({ kind: "matched", name, importId, wasUnknown });

describe("ops/discover/fill", () => {
  for (const stack of stackNames) {
    it(`fills every unknown id of ${stack} and keeps every other byte`, () => {
      const file = readStackFile(join(projectFolder, `Pulumi.${stack}.yaml`));
      const { adopt } = committed(stack).ledger;
      const stated = (committedConfig(stack)["bluemoxon:ledger"] as { adopt: Record<string, string> }).adopt;
      const unknown = Object.keys(adopt).filter((name) => stated[name] === "unknown");
      const findings = Object.entries(adopt).map(([name, id]) => matched(name, id, unknown.includes(name)));

      const { text, filled } = fillUnknownIds(file, { findings, alreadyLive: [] });

      assert.equal(filled, unknown.length);
      const expected = file.text
        .split("\n")
        .map((line) => line.replace(/^( {6}([a-z0-9-]+): )unknown$/, (_, key: string, name: string) => `${key}${adopt[name]}`));
      assert.equal(text, expected.join("\n"));
      if (unknown.length > 0) assert.notEqual(text, file.text);
    });
  }

  it("touches no row that is stated, missing, ambiguous or different", () => {
    const file = readStackFile(join(projectFolder, "Pulumi.prod.yaml"));
    const findings: Finding[] = [
      matched("app-cdn-images", "E00000000000", false),
      { kind: "missing", name: "app-cdn-frontend" },
      { kind: "differs", name: "app-api-role", stated: "a", found: "b" },
      { kind: "ambiguous", name: "app-network-sg-lambda-egress-all", candidates: [] },
    ];
    assert.deepEqual(fillUnknownIds(file, { findings, alreadyLive: [{ name: "app-worker-queue", importId: "x" }] }), {
      path: file.path,
      text: file.text,
      filled: 0,
    });
  });

  for (const stack of stackNames) {
    const { adopt } = committed(stack).ledger;
    const findings = Object.entries(adopt).map(([name, id]) => matched(name, id));

    /** The stack's file, edited, as it lies on a disk. */
    const edited = (edit: (text: string) => string): StackFile => {
      const text = edit(readFileSync(join(projectFolder, `Pulumi.${stack}.yaml`), "utf8"));
      return { path: "", text, ...parseStackYaml("", text) };
    };
    const rowsIn = (text: string) => (parseDocument(text).toJS() as { config: Record<string, { adopt: object }> }).config["bluemoxon:ledger"]?.adopt;
    const block = /^    adopt:\n(?: {6}.*\n)+/m;

    it(`makes all of ${stack}'s rows anew, and keeps the rest of the file`, () => {
      const file = edited((text) => text.replace(block, "    adopt: {}\n"));
      const { text, filled } = fillUnknownIds(file, { findings, alreadyLive: [] });
      assert.equal(filled, findings.length);
      assert.deepEqual(rowsIn(text), adopt);
      assert.equal(text.replace(block, ""), file.text.replace("    adopt: {}\n", ""));
    });

    it(`adds what a row of ${stack} is missing for, behind the rows that are there`, () => {
      const lost = Object.keys(adopt).filter((_, index) => index % 3 === 0);
      const file = edited((text) => text.replace(new RegExp(`^ {6}(${lost.join("|")}): .*\\n`, "gm"), ""));
      const { text, filled } = fillUnknownIds(file, { findings: findings.filter(({ name }) => lost.includes(name)), alreadyLive: [] });
      assert.equal(filled, lost.length);
      const stated = rowsIn(text) as Record<string, string>;
      for (const name of lost) assert.equal(stated[name], adopt[name]);
      assert.deepEqual(Object.keys(stated).sort(), Object.keys(adopt).sort());
      assert.equal(text.split("\n").length, file.text.split("\n").length + lost.length);
    });
  }

  it("touches no word `unknown` elsewhere, and keeps a comment behind the id", () => {
    const folder = mkdtempSync(join(tmpdir(), "bluemoxon-fill-"));
    try {
      const path = join(folder, "Pulumi.test.yaml");
      const text =
        "config:\n  bluemoxon:ledger:\n    # unknown ids are filled by discover\n    adopt:\n      b:   unknown   # unknown until looked up\n      a: unknown\n    external: { unknown: unknown }\n";
      writeFileSync(path, text);
      const filled = fillUnknownIds(readStackFile(path), { findings: [matched("a", "sg-1"), matched("b", "sgr-0123456789abcdef0")], alreadyLive: [] });
      assert.equal(filled.text, text.replace("b:   unknown", "b:   sgr-0123456789abcdef0").replace("a: unknown", "a: sg-1"));
      assert.equal(filled.filled, 2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("ops/stack-file", () => {
  it("replaces a file whole and leaves nothing beside it", () => {
    const folder = mkdtempSync(join(tmpdir(), "bluemoxon-file-"));
    try {
      const path = join(folder, "Pulumi.test.yaml");
      writeFileSync(path, "old");
      writeStackFile(path, "new");
      assert.deepEqual([readFileSync(path, "utf8"), readdirSync(folder)], ["new", ["Pulumi.test.yaml"]]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("says which file is not there, and which is not YAML", () => {
    assert.throws(
      () => readStackFile("/nowhere/Pulumi.test.yaml"),
      (error) => error instanceof CommandError && error.message.startsWith("/nowhere/Pulumi.test.yaml can't be read (ENOENT)"),
    );
    const folder = mkdtempSync(join(tmpdir(), "bluemoxon-yaml-"));
    try {
      const path = join(folder, "Pulumi.test.yaml");
      writeFileSync(path, "config: [\n");
      assert.throws(
        () => readStackFile(path),
        (error) => error instanceof Refusal && error.message.startsWith(`${path} is not valid YAML:`),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
