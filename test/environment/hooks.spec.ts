import assert from "node:assert/strict";
import { refusedIn, refusing } from "../../environment/hooks";

describe("environment/hooks", () => {
  it("tell resource and reason apart again in what the engine makes of a refusal, also of several lines", () => {
    const why = "may not be deleted: docs/retire.md\nand more";
    assert.deepEqual(refusedIn(refusing(`app-cdn-frontend ${why}`)), { name: "app-cdn-frontend", why });
    assert.deepEqual(refusedIn(`error: hook failed: Error: ${refusing(`app-cdn-frontend ${why}`)}\n\n`), { name: "app-cdn-frontend", why });
  });

  it("are not heard in what else the engine says", () => {
    for (const message of ["update failed", "the bucket refused: access", "refused: ", ""]) assert.equal(refusedIn(message), undefined, message);
  });
});
