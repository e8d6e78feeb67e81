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
    assert.deepEqual(moved, { kind: "known", since: "v1", parted: [], joined: [] });
    assert.equal(movedText(moved), "since v1: as alike (0 facts came to differ or lost their leave, 0 the other way round)");
    assert.equal(movedMarkdown(moved), "**since v1: as alike (0 facts came to differ or lost their leave, 0 the other way round)**");
  });

  it("names what came to differ, and what no longer does, with leave or without", () => {
    const apart = withStaging("worker.batchSize", 2);
    const parting = movedSince("v1", committedParity(), apart);
    assert.equal(
      movedText(parting),
      "since v1: less alike, 1 without leave (1 facts came to differ or lost their leave, 0 the other way round)\n  + worker.batchSize: WITHOUT LEAVE",
    );
    assert.match(movedMarkdown(parting), /^\*\*since v1: less alike, 1 without leave .*\*\*\n\n- `worker\.batchSize` differs now: `WITHOUT LEAVE`$/);
    const joining = movedSince("v1", apart, committedParity());
    assert.equal(movedText(joining), "since v1: more alike (0 facts came to differ or lost their leave, 1 the other way round)\n  - worker.batchSize");
    assert.match(movedMarkdown(joining), /\n\n- `worker\.batchSize` differs no longer, or has leave$/);
    assert.equal(committed("staging").worker.batchSize, 1);
  });

  it("is never as alike where a fact has come to differ without leave, nor where one has lost its leave", () => {
    const [then, now] = [withStaging("worker.batchSize", 2), withStaging("worker.timeoutSeconds", 601)];
    assert.match(
      movedText(movedSince("v1", then, now)),
      /^since v1: less alike, 1 without leave \(1 facts .*, 1 the other way round\)\n {2}\+ worker\.timeoutSeconds: WITHOUT LEAVE\n {2}- worker\.batchSize$/,
    );
    const strict = parityOf(
      side("staging"),
      side("prod"),
      allowedDifferences().filter(({ path }) => path !== "account.id"),
      today,
    );
    assert.match(movedText(movedSince("v1", committedParity(), strict)), /less alike, 1 without leave .*\n {2}\+ account\.id: WITHOUT LEAVE$/);
    assert.match(movedText(movedSince("v1", strict, committedParity())), /more alike .*\n {2}- account\.id$/);
  });

  it("says why nobody knows, where the earlier files can't be read any more", () => {
    const unread = { kind: "not known", since: "v1", why: "*too* early" } as const;
    assert.equal(movedText(unread), "since v1: not known whether more or less alike (*too* early)");
    assert.equal(movedMarkdown(unread), "**since v1: not known whether more or less alike (\\*too\\* early)**");
  });
});
