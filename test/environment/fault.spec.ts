import assert from "node:assert/strict";
import { inspect } from "node:util";
import { Refusal } from "../../environment/fault";

describe("environment/fault", () => {
  it("shows a refusal as its words alone: where in the program it was thrown helps nobody", () => assert.equal(inspect(new Refusal("do this")), "do this"));
});
