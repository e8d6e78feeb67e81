import assert from "node:assert/strict";
import { allowedDifferences } from "../../../environment/differences";
import { parityOf } from "../../../ops/parity/parity";
import { parityText } from "../../../ops/parity/parity-text";
import { shown } from "../../../ops/parity/parity-words";
import { side, today } from "../../support/parity";

describe("ops/parity/parity-words", () => {
  it("shows what would act on a terminal, or turn the writing round, as its number", () => {
    for (const [text, told] of [
      ["\u009b31m", '"\\u009b31m"'],
      ["\u202eevil", '"\\u202eevil"'],
      ["a\u2028b", '"a\\u2028b"'],
      ["\u001b[2J", '"\\u001b[2J"'],
      ["日本 – ok", "日本 – ok"],
    ] as const)
      assert.equal(shown(text), told);
    const change = { commit: "aaaaaaa", day: "2026-01-02", subject: "\u001b]0;x" };
    const asked = { ...side("staging"), changesAt: () => new Map([[7, change]]) };
    assert.ok(!parityText(parityOf(asked, side("prod"), allowedDifferences(), today)).includes("\u001b"));
  });
});
