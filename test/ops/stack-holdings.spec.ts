import assert from "node:assert/strict";
import { CommandError } from "../../ops/command-error";
import { holdingsIn } from "../../ops/stack-holdings";

describe("what a stack holds", () => {
  const urn = (name: string) => `urn:pulumi:staging::bluemoxon::bluemoxon:index:Api$aws:x/y:Z::${name}`;
  const exported = (...resources: readonly object[]) => JSON.stringify({ version: 3, deployment: { resources } });

  it("is each adopted resource by the id that imported it, and no component and nothing that is on its way out", () => {
    const holdings = holdingsIn(
      exported(
        { urn: urn("app"), custom: false },
        { urn: urn("a"), custom: true, id: "role-20250101", importID: "role/arn" },
        { urn: urn("b"), custom: true, id: "made" },
        { urn: urn("c"), custom: true, id: "old", delete: true },
        { urn: urn("d"), custom: true },
      ),
    );
    assert.deepEqual(
      [...holdings],
      [
        ["a", "role/arn"],
        ["b", "made"],
      ],
    );
    assert.deepEqual([...holdingsIn('{"version": 3, "deployment": {"manifest": {}}}')], []);
  });

  it("is an error when it can't be read", () => {
    for (const json of ["", "no stack", "{}", '{"deployment": {"resources": [{"id": 1}]}}']) assert.throws(() => holdingsIn(json), CommandError);
  });
});
