import assert from "node:assert/strict";
import { recordProgram } from "../../ops/recording";
import { committed } from "../support/stacks";

// Proves what the engine is asked for. Does not prove that a role with a path is adopted: none of the emulated ones has any.
describe("a role's path", () => {
  const facts = committed("prod");
  const pathsOf = async (environment: typeof facts) => {
    const roles = (await recordProgram(environment)).filter(({ type }) => type === "aws:iam/role:Role");
    return Object.fromEntries(roles.flatMap(({ name, inputs }) => ("path" in inputs ? [[name, inputs["path"]]] : [])));
  };

  it("is not stated where the stack file has none: AWS puts it at /", async () => assert.deepEqual(await pathsOf(facts), {}));

  it("is stated as the stack file has it, for each role alone", async () => {
    const { scraper, delivery } = facts;
    const path = "/service-role/";
    assert.deepEqual(await pathsOf({ ...facts, scraper: { ...scraper, role: { ...scraper.role, path } } }), { "app-scraper-role": path });
    assert.deepEqual(await pathsOf({ ...facts, delivery: { ...delivery, role: { ...delivery.role, path: "/" } } }), { "app-delivery-role": "/" });
  });
});
