import assert from "node:assert/strict";
import fc from "fast-check";
import { firstOverlaps } from "../../../environment/checks/apart";
import { overlaps } from "../../../environment/values";

/** Of few addresses, so that many overlap. */
const network = fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 24, max: 32 })).map(([part, prefix]) => {
  const size = 2 ** (32 - prefix);
  return `10.0.0.${Math.floor((part * 16) / size) * size}/${prefix}`;
});

describe("networks that share an address", () => {
  it("are those that a look at each pair finds, and the first is told", () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(network, fc.constantFrom("0.0.0.0/0", "10.0.0.0/8", "192.168.0.0/16")), { maxLength: 12 }), (cidrs) => {
        const byPairs = cidrs.map((cidr, index) => {
          const first = cidrs.slice(0, index).findIndex((other) => overlaps(other, cidr));
          return first < 0 ? undefined : first;
        });
        assert.deepEqual(firstOverlaps(cidrs), byPairs);
      }),
    ));

  it("are asked for by the networks around each, however many there are", () => {
    const ask = Object.getOwnPropertyDescriptor(Map.prototype, "get")?.value as (this: Map<unknown, unknown>, key: unknown) => unknown;
    const asked = (count: number): number => {
      let questions = 0;
      Map.prototype.get = function (this: Map<unknown, unknown>, key) {
        questions += 1;
        return ask.call(this, key);
      };
      try {
        firstOverlaps(Array.from({ length: count }, (_, index) => `10.0.${index >> 4}.${(index & 15) * 16}/28`));
      } finally {
        Map.prototype.get = ask;
      }
      return questions;
    };
    assert.equal(asked(4000), 4 * asked(1000));
  });
});
