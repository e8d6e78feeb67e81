import assert from "node:assert/strict";
import * as fc from "fast-check";
import { cidr, contains, date, engineDay, overlaps, whole } from "../../environment/values";

const accepted = (value: string): boolean => cidr.safeParse(value).success;

/** Any network, written as AWS writes it; often a large one, so that two of them overlap. */
const network = fc.tuple(fc.nat({ max: 0xffffffff }), fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 32 }))).map(([bits, prefix]) => {
  const address = Math.floor(bits / 2 ** (32 - prefix)) * 2 ** (32 - prefix);
  return { text: `${dotted(address)}/${prefix}`, first: address, last: address + 2 ** (32 - prefix) - 1 };
});

const dotted = (address: number): string => [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");

describe("environment/values", () => {
  const told = (result: { readonly error?: { readonly issues: readonly { readonly message: string }[] } | undefined }) =>
    result.error?.issues.map(({ message }) => message);

  it("takes a day as it is written and as the engine hands it over, and says of anything else what a date is", () => {
    for (const day of ["2026-01-31", "2026-01-31 00:00:00 +0000 UTC"]) assert.equal(date.parse(day), "2026-01-31");
    for (const other of [20260131, "2026-01-31 12:00:00 +0000 UTC"])
      assert.deepEqual(told(date.safeParse(other)), [`${JSON.stringify(other)} is not a date such as 2026-01-31`]);
    assert.equal(engineDay("2026-01-31 00:00:00 +0000 UTC, in words"), "2026-01-31 00:00:00 +0000 UTC, in words");
  });

  it("takes whole numbers within their bounds, and tells bounds and unit of every other value", () => {
    const timeout = whole(1, 900, "seconds");
    for (const right of [1, 900]) assert.equal(timeout.parse(right), right);
    for (const wrong of [0, 901, 1.5, "60", undefined]) assert.deepEqual(told(timeout.safeParse(wrong)), ["expected a whole number from 1 to 900 (seconds)"]);
  });

  it("takes a CIDR whose host bits are zero, from one address to the whole internet", () => {
    for (const value of ["0.0.0.0/0", "10.0.0.0/16", "172.16.0.0/12", "192.168.1.128/25", "255.255.255.255/32"]) assert.ok(accepted(value), value);
  });

  it("refuses a CIDR with host bits, a part above 255, a prefix above 32, or none of the form", () => {
    for (const value of ["10.0.0.1/16", "11.0.0.0/7", "128.0.0.0/0", "10.0.256.0/24", "10.0.0.0/33", "0.0.0.0/33", "10.0.0.0", "10.0.0/16", "::/0", ""])
      assert.ok(!accepted(value), value);
  });

  it("accepts every network, and none whose last address stands in for its first", () => {
    fc.assert(
      fc.property(network, ({ text, first, last }) => {
        assert.ok(accepted(text));
        if (first !== last) assert.ok(!accepted(`${dotted(last)}/${text.split("/")[1]}`));
      }),
    );
  });

  it("says that one network contains another exactly when all of its addresses lie inside", () => {
    fc.assert(fc.property(network, network, (a, b) => contains(a.text, b.text) === (a.first <= b.first && b.last <= a.last)));
  });

  it("says that two networks overlap exactly when they share an address, whichever comes first", () => {
    fc.assert(
      fc.property(network, network, (a, b) => {
        const shares = a.first <= b.last && b.first <= a.last;
        assert.equal(overlaps(a.text, b.text), shares);
        assert.equal(overlaps(b.text, a.text), shares);
      }),
    );
  });

  it("finds neighbours inside their parent and apart from one another", () => {
    assert.ok(contains("10.0.0.0/16", "10.0.255.0/24"));
    assert.ok(!contains("10.0.0.0/16", "10.1.0.0/24"));
    assert.ok(!contains("10.0.0.0/24", "10.0.0.0/16"));
    assert.ok(contains("0.0.0.0/0", "203.0.113.0/24"));
    assert.ok(!overlaps("10.0.0.0/25", "10.0.0.128/25"));
  });
});
