import assert from "node:assert/strict";
import { duplicates } from "../../../environment/checks/references";

describe("environment/checks/references", () => {
  it("tell of every value that stands twice where it stood first", () =>
    assert.deepEqual(
      duplicates(
        ["a", "b", "c", "d"].map((path) => [path, path === "b" ? "other" : "same"] as const),
        "name",
      ),
      ["c", "d"].map((path) => ({ path, message: 'name "same" is also at a' })),
    ));
});
