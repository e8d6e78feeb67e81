import assert from "node:assert/strict";
import { guards } from "../../environment/guard";
import { recorded } from "../support/recorder";

// Does not prove that the engine calls the hook: the rehearsal deletes with every lock but this one off.
describe("environment/guard", () => {
  it("refuses every delete, in previews too, and names the resource and the way out", async () => {
    await recorded(() => {
      const guard = guards().beforeDelete;
      assert.equal(guard.name, "refuse-delete");
      assert.deepEqual(guard.opts, { onDryRun: true });
      const deletion = { urn: "urn:x", id: "E16BJX90QWQNQO", name: "app-cdn-frontend", type: "aws:cloudfront/distribution:Distribution" };
      assert.throws(() => void guard.callback(deletion), {
        message:
          "app-cdn-frontend (E16BJX90QWQNQO) may not be deleted. Adopted and created resources leave only through a retire row in the ledger: docs/retire.md",
      });
    });
  });

  it("refuses to create what is adopted, in previews too, and names the resource", async () => {
    await recorded(() => {
      const guard = guards().beforeCreate;
      assert.equal(guard.name, "refuse-create");
      assert.deepEqual(guard.opts, { onDryRun: true });
      const creation = { urn: "urn:x", id: "", name: "app-cdn-frontend", type: "aws:cloudfront/distribution:Distribution" };
      assert.throws(() => void guard.callback(creation), {
        message: "app-cdn-frontend is adopted and may not be created: a twin of what lives would appear. Run the line that npm run gate gives, whole",
      });
    });
  });
});
