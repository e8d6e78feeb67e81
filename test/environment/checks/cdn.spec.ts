import assert from "node:assert/strict";
import { cdnFaults } from "../../../environment/checks/cdn";
import { committed } from "../../support/stacks";

// What else a distribution is refused for stands among the bad inputs.
describe("environment/checks/cdn", () => {
  it("lets no other distribution stand where the frontend's or the images' belongs", () => {
    const { cdn } = committed("prod");
    for (const key of ["frontend", "images"]) {
      const twice = { ...cdn, others: { [key]: { ...cdn.frontend, aliases: [] } } };
      assert.deepEqual(cdnFaults({ cdn: twice }), [{ path: `cdn.others.${key}`, message: `has its own place, cdn.${key}` }]);
    }
  });
});
