import assert from "node:assert/strict";
import { allowedDifferences } from "../../../environment/differences";
import { movedMarkdown, movedSince, movedText } from "../../../ops/parity/against";
import { type Parity, parityOf } from "../../../ops/parity/parity";
import { committedParity, side, today } from "../../support/parity";
import { committed, committedConfig, environmentOf, mutate } from "../../support/stacks";

const withStaging = (path: string, value: unknown): Parity =>
  parityOf(side("staging", environmentOf(mutate(committedConfig("staging"), path, value))), side("prod"), allowedDifferences(), today);

describe("parity --against", () => {
  it("says that nothing has moved where the same facts differ, by other values too", () => {
    const moved = movedSince("v1", committedParity(), withStaging("account.tags.Environment", "stage"));
    assert.deepEqual(moved, { since: "v1", parted: [], joined: [] });
    assert.equal(movedText(moved), "since v1: as alike (0 facts differ that did not, 0 no longer do)");
    assert.equal(movedMarkdown(moved), "**since v1: as alike (0 facts differ that did not, 0 no longer do)**");
  });

  it("names what came to differ, and what no longer does, with leave or without", () => {
    const apart = withStaging("worker.batchSize", 2);
    const parting = movedSince("v1", committedParity(), apart);
    assert.equal(movedText(parting), "since v1: less alike (1 facts differ that did not, 0 no longer do)\n  + worker.batchSize: WITHOUT LEAVE");
    assert.match(movedMarkdown(parting), /^\*\*since v1: less alike .*\*\*\n\n- `worker\.batchSize` differs now: WITHOUT LEAVE$/);
    const joining = movedSince("v1", apart, committedParity());
    assert.equal(movedText(joining), "since v1: more alike (0 facts differ that did not, 1 no longer do)\n  - worker.batchSize");
    assert.match(movedMarkdown(joining), /\n\n- `worker\.batchSize` differs no longer$/);
    assert.equal(committed("staging").worker.batchSize, 1);
  });
});
