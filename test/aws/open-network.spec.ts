import assert from "node:assert/strict";
import { isOpenNetwork } from "../../aws/open-network";

describe("aws/open-network", () => {
  it("knows everybody, whole or in great parts, in both families", () => {
    for (const open of ["0.0.0.0/0", "128.0.0.0/1", "8.0.0.0/7", "::/0", "0::/0", "2000::/3", " 0.0.0.0/0 "]) assert.equal(isOpenNetwork(open), true, open);
  });

  it("takes no private network for everybody, nor what is no network", () => {
    for (const closed of [
      "10.0.0.0/8",
      "172.16.0.0/12",
      "192.168.0.0/16",
      "203.0.113.7/32",
      "fc00::/7",
      "2001:db8::/32",
      "0.0.0.0",
      "sg-1/x",
      "0.0.0.0/0x",
      "",
      undefined,
      null,
      0,
    ])
      assert.equal(isOpenNetwork(closed), false, String(closed));
  });
});
