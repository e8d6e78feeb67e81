import assert from "node:assert/strict";
import fs, { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { mock } from "node:test";
import { differencesIn } from "../../environment/differences";
import { projectFolder } from "../../ops/stack-file";
import { refusalOf } from "../support/refusal";

const head = '- owner: "@somebody"\n  differences:\n';
const refusal = (text: string): string => refusalOf(() => differencesIn("differences.yaml", text));
const faults = (...lines: readonly string[]) =>
  `differences.yaml has ${lines.length} fault(s); nothing was changed (docs/refusals.md).\n${lines.map((line) => `  ${line}`).join("\n")}`;
const nobody = "expected the name of who answers for it, such as @name or @organisation/team";

describe("environment/differences", () => {
  it("are the lines of every owner, in their order", () => {
    const text = `${head}    - { path: "*.name", reason: hands, until: 2026-02-28 }\n- owner: "@the/team"\n  differences: [{ path: dns.**, reason: one zone }]\n`;
    assert.deepEqual(differencesIn("differences.yaml", text), [
      { path: "*.name", reason: "hands", until: "2026-02-28", owner: "@somebody" },
      { path: "dns.**", reason: "one zone", owner: "@the/team" },
    ]);
    assert.deepEqual(differencesIn("differences.yaml", "[]"), []);
  });

  it("name every fault at once, by its line: what is missing, by what it is missing from", () => {
    const text = `${head}    - path: api.name\n      reasn: hands\n    # a comment\n    - path: urls.*\n      reason: ""\n      until: 2026-02-30\n- owner: somebody\n  differences: []\n- differences: [{ path: dns.**, reason: one zone }]\n`;
    assert.equal(
      refusal(text),
      faults(
        "differences.yaml:3:7 0.differences.0.reason: is missing: expected text",
        "differences.yaml:3:7 0.differences.0.reasn: is not a known key. Remove it, or mend the spelling",
        "differences.yaml:7:15 0.differences.1.reason: is empty; state the value",
        'differences.yaml:8:14 0.differences.1.until: "2026-02-30" is not a date such as 2026-01-31',
        `differences.yaml:9:10 1.owner: "somebody" is not ${nobody.replace("expected ", "")}`,
        "differences.yaml:10:16 1.differences: needs at least 1 entry",
        `differences.yaml:11:3 2.owner: is missing: ${nobody}`,
      ),
    );
  });

  it("refuse a path that another line has, of whichever owner: its reason and its day would never be looked at", () => {
    const twice = `${head}    - { path: api.alias, reason: hands }\n- owner: "@other"\n  differences:\n    - { path: urls.*, reason: names }\n    - { path: api.alias, reason: hands }\n`;
    assert.equal(refusal(twice), faults("differences.yaml:7:15 api.alias: stands in line 3 already. Keep one"));
  });

  it("refuse a path of no section, of the ledger and the exceptions, and one for everything", () => {
    const text = `${head}${["apis.name", "ledger.phase", "exceptions.**", "**", "*", "httpApi.name"].map((path) => `    - { path: "${path}", reason: hands }\n`).join("")}`;
    const lines = refusal(text).split("\n").slice(1);
    assert.deepEqual(
      lines.map((line) => line.slice(0, line.indexOf(" Known: *, account, "))),
      [
        "  differences.yaml:3:15 apis.name: begins with no section.",
        "  differences.yaml:4:15 ledger.phase: begins with no section.",
        "  differences.yaml:5:15 exceptions.**: begins with no section.",
        "  differences.yaml:6:15 **: begins with no section.",
      ],
    );
  });

  it("are placed where the text begins if all of it is something else", () =>
    assert.equal(refusal("# who answers for what\n\nowner: me\n"), faults("differences.yaml:3:1 expected a list of owners with their differences")));

  describe("of this project", () => {
    /** As a run has them that has not asked yet. */
    const unread = () => {
      const require = createRequire(__filename);
      const path = require.resolve("../../environment/differences");
      const { [path]: known } = require.cache;
      delete require.cache[path];
      const { allowedDifferences } = require(path) as typeof import("../../environment/differences");
      require.cache[path] = known;
      return allowedDifferences;
    };

    it("stand in one file, which is read once a run", () => {
      const allowed = unread();
      const reading = mock.method(fs, "readFileSync");
      try {
        assert.deepEqual(allowed(), differencesIn("d", readFileSync(join(projectFolder, "environment", "differences.yaml"), "utf8")));
        const { length } = reading.mock.calls;
        assert.equal(allowed(), allowed());
        assert.equal(reading.mock.callCount(), length);
      } finally {
        reading.mock.restore();
      }
    });

    it("are missed with the line that restores them", () => {
      const allowed = unread();
      const gone = Object.assign(new Error("no such file"), { code: "ENOENT" });
      const reading = mock.method(fs, "readFileSync", () => {
        throw gone;
      });
      try {
        assert.throws(allowed, {
          message: "environment/differences.yaml can't be read (ENOENT). Restore it: git checkout environment/differences.yaml",
        });
      } finally {
        reading.mock.restore();
      }
    });
  });

  it("refuse what is no list, no YAML, or states a key twice", () => {
    for (const text of ["", "5", "owner: me"]) assert.equal(refusal(text), faults("differences.yaml:1:1 expected a list of owners with their differences"));
    assert.match(refusal("- [\n"), /^differences\.yaml is not valid YAML:\n/);
    assert.match(refusal(`${head}    - path: a\n      path: b\n`), /^differences\.yaml states keys twice.*\n {2}line 4: path, which stands in line 3 already$/);
  });
});
