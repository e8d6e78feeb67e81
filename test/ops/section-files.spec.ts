import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { fillUnknownIds, writeIds } from "../../ops/discover/fill";
import type { Finding } from "../../ops/discover/match";
import { fileOfSection, readStackFile } from "../../ops/stack-file";
import { withSectionsApart } from "../support/section-files";
import { committed, stackNames } from "../support/stacks";

const findingsOf = (stack: "staging" | "prod"): Finding[] =>
  Object.entries(committed(stack).ledger.adopt).map(([name, importId]) => ({ kind: "matched", name, importId, wasUnknown: true }));

describe("a ledger in a file of its own", () => {
  for (const stack of stackNames)
    it(`is where discover writes the ids of ${stack}: the rows alone change, and the stack file not at all`, () =>
      withSectionsApart(stack, ["ledger"], (path) => {
        const [file, own, before] = [readStackFile(path), join(dirname(path), `ledger.${stack}.yaml`), readFileSync(path, "utf8")];
        const was = readFileSync(own, "utf8");
        const { adopt } = committed(stack).ledger;
        assert.equal(writeIds(file, { findings: findingsOf(stack), alreadyLive: [] }), `${Object.keys(adopt).length} id(s) written to ${own}`);
        assert.equal(readFileSync(path, "utf8"), before);
        const now = readFileSync(own, "utf8");
        const filled = (line: string) => line.replace(/^( {2}([a-z0-9-]+): )unknown$/, (_, key: string, name: string) => `${key}${adopt[name]}`);
        assert.equal(now, was.split("\n").map(filled).join("\n"));
        assert.notEqual(now, was);
        assert.deepEqual((readStackFile(path).config["bluemoxon:ledger"] as { adopt: unknown }).adopt, adopt);
      }));

  it("takes new rows behind those that are there, and the first where there is none", () =>
    withSectionsApart("prod", ["ledger"], (path) => {
      const findings: Finding[] = [{ kind: "matched", name: "app-new", importId: "sg-1", wasUnknown: true }];
      const file = readStackFile(path);
      const { text } = fillUnknownIds(file, { findings, alreadyLive: [] });
      assert.match(text, /^ {2}app-monitoring-dashboard-api: BlueMoxon-API\n {2}app-new: sg-1\n# What production lacks/m);
      const empty = "phase: adopt\nadopt: {} # none yet\ncreate: []\n";
      const own = fileOfSection(file, "ledger").edited;
      const bare = { ...file, sections: new Map([["ledger", { ...file.sections.get("ledger")!, text: empty, document: parseDocument(empty) }]]) };
      assert.equal(fillUnknownIds(bare, { findings, alreadyLive: [] }).text, "phase: adopt\nadopt: # none yet\n  app-new: sg-1\ncreate: []\n");
      assert.equal(own.path, join(dirname(path), "ledger.prod.yaml"));
    }));
});
