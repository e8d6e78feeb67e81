import assert from "node:assert/strict";
import type { Verdict } from "../../../ops/gate/judge";
import { verdictMarkdown } from "../../../ops/gate/verdict-markdown";
import { verdictText } from "../../../ops/gate/verdict-text";
import { noVerdict as nothing } from "../../support/gate";

const allowed: Verdict = {
  ...nothing,
  phase: "reconcile",
  counts: { update: 2, create: 1 },
  changes: {
    "app-api-function": [
      { path: "timeout", from: "30", to: "60" },
      { path: "tracingConfig.mode", from: "PassThrough", to: "Active" },
    ],
    "app-scraper-function": [{ path: "description", from: "(absent)", to: "a `quoted` word" }],
  },
};
const refused: Verdict = {
  ...nothing,
  phase: "adopt",
  allowed: false,
  counts: { delete: 1 },
  refusals: [
    { op: "delete", name: "app-cdn-frontend", why: "is never allowed" },
    { op: "error", name: "the engine", why: "one | two\n  three" },
  ],
};

describe("the gate's verdict", () => {
  it("says in a terminal that nothing changes", () => assert.equal(verdictText(nothing), "phase steady: allowed (no changes)"));

  it("tells in a terminal what it allows, property by property", () =>
    assert.deepEqual(verdictText(allowed).split("\n"), [
      "phase reconcile: allowed (update 2, create 1)",
      "  ~ app-api-function",
      "      timeout: 30 -> 60",
      "      tracingConfig.mode: PassThrough -> Active",
      "  ~ app-scraper-function",
      "      description: (absent) -> a `quoted` word",
    ]));

  it("tells in a terminal what it refuses, and why", () =>
    assert.equal(
      verdictText(refused),
      "phase adopt: REFUSED (delete 1)\n  x delete app-cdn-frontend: is never allowed\n  x error the engine: one | two\n  three\nmore: docs/refusals.md",
    ));

  it("names in a terminal what comes and goes, each of them, in lines that fit", () => {
    const many = Array.from({ length: 40 }, (_, index) => `app-resource-${index}`);
    const lines = verdictText({ ...nothing, names: { "let go, AWS keeps it": ["app-old"], import: many } }).split("\n");
    assert.deepEqual(lines.slice(0, 4), ["phase steady: allowed (no changes)", "  let go, AWS keeps it:", "      app-old", "  import:"]);
    assert.deepEqual(
      lines.slice(4).flatMap((line) => line.trim().split(", ")),
      many,
    );
    assert.ok(lines.length > 6 && lines.every((line) => line.length <= 146));
  });

  it("puts into each line of a terminal as many names as it has room for", () => {
    const name = (letter: string, length: number) => letter.repeat(length);
    const names = [name("a", 69), name("b", 69), name("c", 69), name("d", 70), name("e", 3), name("f", 4), name("g", 150), name("h", 1)];
    const lines = verdictText({ ...nothing, names: { create: names } }).split("\n");
    assert.deepEqual(
      lines.slice(2).map((line) => line.slice(6)),
      [`${names[0]}, ${names[1]}`, names[2], `${names[3]}, eee, ffff`, names[6], "h"],
    );
  });

  it("names in a pull request what comes and goes; a hundred imports are folded, and whole", () => {
    const lines = verdictMarkdown({ ...nothing, names: { "delete, AWS loses it": ["app-old"], create: ["a", "b"], import: ["c", "d"] } }).split("\n");
    assert.deepEqual(lines.slice(3), [
      "",
      "**delete, AWS loses it**: `app-old`",
      "",
      "**create**: `a`, `b`",
      "",
      "<details><summary>import 2</summary>",
      "",
      "`c`, `d`",
      "",
      "</details>",
    ]);
  });

  it("says in a pull request that nothing changes, without an empty table", () =>
    assert.equal(verdictMarkdown(nothing), "### Gate, phase steady: allowed\n\nno changes"));

  it("tells in a pull request what it allows, each change as a difference that shows both sides", () =>
    assert.deepEqual(verdictMarkdown(allowed).split("\n"), [
      "### Gate, phase reconcile: allowed",
      "",
      "update 2, create 1",
      "",
      "**`app-api-function` `timeout`**",
      "",
      "```diff",
      "- 30",
      "+ 60",
      "```",
      "",
      "**`app-api-function` `tracingConfig.mode`**",
      "",
      "```diff",
      "- PassThrough",
      "+ Active",
      "```",
      "",
      "**`app-scraper-function` `description`**",
      "",
      "```diff",
      "- (absent)",
      "+ a `quoted` word",
      "```",
    ]));

  it("tells in a pull request what it refuses, as a table that stays whole whatever a message holds", () =>
    assert.deepEqual(verdictMarkdown(refused).split("\n"), [
      "### Gate, phase adopt: refused",
      "",
      "delete 1",
      "",
      "| step | resource | why, and the way forward |",
      "|---|---|---|",
      "| delete | `app-cdn-frontend` | is never allowed |",
      "| error | `the engine` | one \\| two three |",
    ]));
});
