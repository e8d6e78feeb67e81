import assert from "node:assert/strict";
import * as fc from "fast-check";
import { type ResourcePlace, instanceAddress, resourceAddress } from "../../../ops/discover/terraform-state/address";

const place = (module: string | undefined, mode: ResourcePlace["mode"] = "managed"): ResourcePlace => ({ module, mode, type: "aws_eip", name: "nat" });

describe("a Terraform address", () => {
  // As Terraform 1.11.4 lists these keys with `terraform state list`.
  for (const [key, written] of [
    [undefined, "aws_eip.nat"],
    [0, "aws_eip.nat[0]"],
    ["private-b", 'aws_eip.nat["private-b"]'],
    ["0", 'aws_eip.nat["0"]'],
    ["", 'aws_eip.nat[""]'],
    ['a.b"c\\d', 'aws_eip.nat["a.b\\"c\\\\d"]'],
    ["10.0.0.0/8", 'aws_eip.nat["10.0.0.0/8"]'],
    ["${x} %{y} $z %", 'aws_eip.nat["$${x} %%{y} $z %"]'],
    ["a\tb\nc\rd", 'aws_eip.nat["a\\tb\\nc\\rd"]'],
    ["Bücher 📚", 'aws_eip.nat["Bücher 📚"]'],
    ["\u0007 \u00a0 \u200b", 'aws_eip.nat["\\u0007 \\u00a0 \\u200b"]'],
  ] as const) {
    it(`writes the key ${JSON.stringify(key)} as Terraform does`, () => assert.equal(instanceAddress(place(undefined), key), written));
  }

  it("begins with the module as the state writes it, with data before a lookup's type", () => {
    assert.equal(instanceAddress(place('module.a["x.y"].module.b[1]'), 2), 'module.a["x.y"].module.b[1].aws_eip.nat[2]');
    assert.equal(instanceAddress(place(undefined, "data"), undefined), "data.aws_eip.nat");
    assert.equal(instanceAddress(place("module.a", "data"), 0), "module.a.data.aws_eip.nat[0]");
  });

  it("has no key anywhere in a removed block: it takes all instances of a resource at once", () => {
    assert.equal(resourceAddress(place('module.a["x]y.\\"z"].module.b[1]')), "module.a.module.b.aws_eip.nat");
    assert.equal(resourceAddress(place(undefined)), "aws_eip.nat");
  });

  it("tells any two keys apart, and never loses its place to one", () => {
    const key = fc.oneof(fc.nat(), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(key, key, (a, b) => {
        assert.equal(instanceAddress(place(undefined), a) === instanceAddress(place(undefined), b), a === b);
        const module = instanceAddress({ mode: "managed", type: "module", name: "m" }, a);
        assert.equal(resourceAddress(place(module)), "module.m.aws_eip.nat");
      }),
    );
  });
});
