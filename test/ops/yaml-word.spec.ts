import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parse } from "yaml";
import { yamlWord } from "../../ops/yaml-word";

const readBack = (text: string): readonly unknown[] =>
  (["1.1", "1.2"] as const).flatMap((version) => [
    (parse(`a: ${yamlWord(text)} # why\nb: c\n`, { version }) as { a: unknown }).a,
    Object.keys(parse(`${yamlWord(text)}: reason\n`, { version }) as object)[0],
    (parse(`{ a: ${yamlWord(text)}, b: c }`, { version }) as { a: unknown }).a,
  ]);

describe("ops/yaml-word", () => {
  it("stands without quotes where it can", () => {
    for (const plain of ["vpc-0123456789abcdef0", "arn:aws:iam::123456789012:role/app", "Z1_app.example.com_A", "api/$default", "BlueMoxon API 5xx Errors"])
      assert.equal(yamlWord(plain), plain);
  });

  it("is read back as the same text, as a value and as a key, by the commands and by the engine, whatever means something to YAML", () => {
    const wild = [
      "123456789012",
      "5e3",
      "1_000",
      "0x1f",
      "yes",
      "Off",
      "~",
      "null",
      "2026-01-31",
      "12:30:00",
      "a: b",
      "a #b",
      "- x",
      "? x",
      "*x",
      "&x",
      "!x",
      "%x",
      "@x",
    ];
    for (const text of [...wild, "a, b", "a], [b", "{}", '"', "'", "\\", " a ", "", "a:", "#", "…", "a\tb", "<<", "=", "|", ">"]) {
      const read = readBack(text);
      assert.deepEqual(read, Array(read.length).fill(text), JSON.stringify(text));
    }
  });

  it("is read back as the same text whatever the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(...Array.from("a1 :#-,[]{}&*!|>'\"%@`~?=<.\n")) })),
        (text) => {
          fc.pre(text !== "__proto__");
          assert.deepEqual(new Set(readBack(text)), new Set([text]));
        },
      ),
      { numRuns: 500 },
    );
  });
});
