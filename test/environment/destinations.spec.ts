import assert from "node:assert/strict";
import { destination, destinationProperty, hopId, hopProperty, ipv6Cidr } from "../../environment/destinations";

const takes = (value: string) => ipv6Cidr.safeParse(value).success;

describe("environment/destinations", () => {
  it("takes an IPv6 network in the writing in which EC2 answers it, and no other", () => {
    for (const right of ["::/0", "::/128", "2001:db8::/32", "2001:db8:0:1::/64", "fc00::/7", "2001:db8::1/128"]) assert.ok(takes(right), right);
    for (const wrong of [
      "2001:DB8::/32",
      "2001:db8:0:0::/64",
      "2001:db8::1/64",
      "::/129",
      "::",
      "2001:db8::/",
      "10.0.0.0/8",
      "::ffff:10.0.0.0/104",
      "1::2::3/128",
    ])
      assert.ok(!takes(wrong), wrong);
  });

  it("knows which property of a route says which destination", () => {
    assert.equal(destinationProperty("10.0.0.0/8"), "destinationCidrBlock");
    assert.equal(destinationProperty("::/0"), "destinationIpv6CidrBlock");
    assert.equal(destinationProperty("pl-0123456789abcdef0"), "destinationPrefixListId");
  });

  it("says what a destination is, where a value is none", () => {
    const { error } = destination.safeParse("anywhere");
    assert.match(error?.issues[0]?.message ?? "", /^expected an IPv4 CIDR such as 10\.0\.0\.0\/16, an IPv6 CIDR/);
  });

  it("knows which property takes which way out", () => {
    for (const [id, property] of [
      ["tgw-0123456789abcdef0", "transitGatewayId"],
      ["eni-0123456789abcdef0", "networkInterfaceId"],
      ["eigw-0123456789abcdef0", "egressOnlyGatewayId"],
      ["vgw-01234567", "gatewayId"],
      ["vpce-0123456789abcdef0", "vpcEndpointId"],
    ] as const) {
      assert.ok(hopId.safeParse(id).success, id);
      assert.equal(hopProperty(id), property);
    }
    assert.ok(!hopId.safeParse("nat-0123456789abcdef0").success);
    assert.throws(() => hopProperty("nat-1"), /nat-1 is no way out/);
  });
});
