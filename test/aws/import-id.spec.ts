import assert from "node:assert/strict";
import { filled, namesIn } from "../../aws/import-id";

const from = (values: Readonly<Record<string, string>>) => (name: string) => values[name];

describe("aws/import-id: the form of an id", () => {
  it("is filled name by name, and not at all where a value is missing or empty", () => {
    assert.equal(filled("{role}:{name}", from({ role: "a", name: "b" })), "a:b");
    assert.equal(filled("{role}:{name}", from({ role: "a" })), undefined);
    assert.equal(filled("{role}:{name}", from({ role: "a", name: "" })), undefined);
  });

  it("takes the one of several names that the resource has", () => {
    assert.equal(filled("{table}_{v4|v6|list}", from({ table: "rtb-1", v6: "::/0" })), "rtb-1_::/0");
    assert.equal(filled("{table}_{v4|v6|list}", from({ table: "rtb-1", v4: "", list: "pl-1" })), "rtb-1_pl-1");
    assert.equal(filled("{table}_{v4|v6|list}", from({ table: "rtb-1" })), undefined);
  });

  it("leaves out what stands in square brackets where its names have no value", () => {
    assert.equal(filled("{zone}_{name}[_{set}]", from({ zone: "Z1", name: "a" })), "Z1_a");
    assert.equal(filled("{zone}_{name}[_{set}]", from({ zone: "Z1", name: "a", set: "blue" })), "Z1_a_blue");
    assert.equal(filled("{zone}_{name}[_{set}]", from({ zone: "Z1", set: "blue" })), undefined);
  });

  it("names all that it is composed of", () => assert.deepEqual(namesIn("{a}/{b|c}[_{d}]"), ["a", "b", "c", "d"]));
});
