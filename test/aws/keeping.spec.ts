import assert from "node:assert/strict";
import { fewer, isEmpty, lowered, noLongerOn, raised, removed, shortened, switchedOff } from "../../aws/keeping";

type Judge = (from: unknown, to: unknown) => boolean;

/** Pairs in which less is kept, and pairs in which it is not. */
const judges: readonly (readonly [string, Judge, readonly (readonly [unknown, unknown])[], readonly (readonly [unknown, unknown])[]])[] = [
  [
    "switchedOff",
    switchedOff,
    [
      [true, false],
      ["Enabled", "Suspended"],
      ["ACTIVE", "INACTIVE"],
      ["ENABLED", null],
    ],
    [
      [true, undefined],
      [false, true],
      [false, false],
      [true, "Enabled"],
    ],
  ],
  [
    "noLongerOn",
    noLongerOn,
    [
      [true, false],
      [true, undefined],
    ],
    [
      [false, false],
      [undefined, undefined],
      [false, true],
      [true, true],
    ],
  ],
  [
    "lowered",
    lowered,
    [
      [7, 1],
      [7, 0],
    ],
    [
      [1, 7],
      [7, 7],
      [7, undefined],
      [undefined, 0],
    ],
  ],
  [
    "raised",
    raised,
    [
      [1, 2],
      [undefined, 1],
    ],
    [
      [2, 1],
      [1, 1],
      [1, undefined],
      [undefined, undefined],
    ],
  ],
  [
    "shortened",
    shortened,
    [
      [14, 7],
      [0, 7],
      [undefined, 7],
    ],
    [
      [7, 14],
      [7, 7],
      [7, 0],
      [7, undefined],
    ],
  ],
  [
    "removed",
    removed,
    [
      ["a", ""],
      [{ a: 1 }, {}],
      ["a", undefined],
    ],
    [
      ["", undefined],
      ["a", "b"],
      [{}, null],
    ],
  ],
  [
    "fewer",
    fewer,
    [
      [["a", "b"], ["a"]],
      [["a"], undefined],
    ],
    [
      [["a"], ["a", "b"]],
      [undefined, ["a"]],
      [[], []],
    ],
  ],
];

describe("aws/keeping", () => {
  for (const [name, judge, less, kept] of judges)
    it(`${name} tells less from as much and more`, () => {
      for (const [from, to] of less) assert.equal(judge(from, to), true, JSON.stringify([from, to]));
      for (const [from, to] of kept) assert.equal(judge(from, to), false, JSON.stringify([from, to]));
    });

  it("takes nothing for nothing, in any writing", () => {
    for (const empty of [undefined, null, "", {}, []]) assert.ok(isEmpty(empty), JSON.stringify(empty));
    for (const value of [0, false, "0", { a: undefined }, [0]]) assert.ok(!isEmpty(value), JSON.stringify(value));
  });
});
