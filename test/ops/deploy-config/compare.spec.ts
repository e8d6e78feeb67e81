import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { CommandError } from "../../../ops/command-error";
import { differences, differencesText, readConfigFile } from "../../../ops/deploy-config/compare";

const config = { environment: "production", lambda: { function_name: "bluemoxon-api", timeout: 600 }, features: { waf: false } };

const refuses = (run: () => unknown, says: RegExp) => assert.throws(run, (error) => error instanceof CommandError && says.test(error.message));

describe("comparing a deploy config with its stack", () => {
  const plain = fc.dictionary(
    fc.stringMatching(/^[a-z_]{1,6}$/),
    fc.oneof(fc.integer(), fc.boolean(), fc.string(), fc.dictionary(fc.stringMatching(/^[a-z_]{1,6}$/), fc.integer())),
  );

  it("finds nothing between equal ones, in whatever order their keys stand", () => {
    fc.assert(
      fc.property(plain, (config) => {
        const reversed = Object.fromEntries(Object.entries(config).reverse());
        assert.deepEqual(differences(reversed, config), []);
      }),
    );
  });

  it("names a changed, a dropped and an added key by its path, and nothing else", () => {
    const file = { lambda: { ...config.lambda, timeout: 30 }, features: {}, environment: "production", layers: [] };
    assert.deepEqual(differences(file, config), [
      { path: "lambda.timeout", inFile: 30, inStack: 600 },
      { path: "features.waf", inFile: undefined, inStack: false },
      { path: "layers", inFile: [], inStack: undefined },
    ]);
    assert.equal(
      differencesText("production.json", "prod", differences(file, config)),
      [
        "production.json differs from stack prod in 3 value(s):",
        "  lambda.timeout: in file 30, in stack 600",
        "  features.waf: in file (absent), in stack false",
        "  layers: in file [], in stack (absent)",
      ].join("\n"),
    );
  });

  it("finds the same paths from either side", () => {
    const paths = (a: unknown, b: unknown) => differences(a, b).map(({ path }) => path);
    fc.assert(fc.property(plain, plain, (a, b) => assert.deepEqual(paths(a, b).sort(), paths(b, a).sort())));
  });

  it("tells a text from a number of the same digits", () => assert.equal(differences({ id: "266672885920" }, { id: 266672885920 }).length, 1));

  it("refuses a file that is absent, no JSON, or no object", () => {
    const folder = mkdtempSync(join(tmpdir(), "deploy-config-"));
    try {
      const file = join(folder, "production.json");
      refuses(() => readConfigFile(file), /can't be read as JSON \(ENOENT.*--write/);
      for (const [text, says] of [
        ['{ "environment": ', /can't be read as JSON/],
        ["[]", /is no deploy config/],
        ["null", /is no deploy config/],
      ] as const) {
        writeFileSync(file, text);
        refuses(() => readConfigFile(file), says);
      }
      writeFileSync(file, JSON.stringify(config));
      assert.deepEqual(readConfigFile(file), config);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
