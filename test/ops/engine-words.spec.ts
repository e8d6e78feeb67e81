import assert from "node:assert/strict";
import { oldestEngine } from "../../environment/tools";
import { explainedWords } from "../../ops/engine-words";

// The words are those of pulumi 3.256 and 3.276, as they were met.
describe("what the engine says when it can't work at all", () => {
  const cases: Readonly<Record<string, RegExp>> = {
    'error: Pulumi CLI version 3.256.0 does not satisfy the version range ">=3.276.0"': new RegExp(`\\nInstall pulumi ${oldestEngine} or newer: `),
    "error: failed to load checkpoint: unsupported checkpoint version 9": /\nA newer pulumi wrote the state\. Install that one, or go back: docs\/upgrade\.md$/,
    "error: this stack's deployment needs support for the following features: somethingNew": /\nA newer pulumi wrote the state\./,
    "error: Could not automatically download and install resource plugin 'pulumi-resource-aws' at version v6.66.2":
      /\nThe plugin .* can't be downloaded here\./,
  };
  for (const [words, step] of Object.entries(cases))
    it(`is followed by the next step: ${words}`, () => {
      assert.match(explainedWords(`${words}\n`), step);
      assert.ok(explainedWords(words).startsWith(words));
    });

  it("is told as it is where no step is known", () => assert.equal(explainedWords(" error: something else\n"), "error: something else"));
});
