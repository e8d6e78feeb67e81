import assert from "node:assert/strict";
import { outputOf } from "../support/recorder";
import { room } from "../support/rooms";

// Proves what the engine is asked for on each side. Does not prove that both sides name one connection: discover does.
describe("components/network: the peering connection between the accounts", () => {
  it("has accepted the other account's peering connection, and leads back through it", async () => {
    const network = await room("prod", "app-network");
    const { inputs, ignoreChanges } = network.child("app-network-peering-database-copy");
    assert.deepEqual(inputs, { vpcPeeringConnectionId: "pcx-02121caf322533640", autoAccept: true });
    assert.ok(ignoreChanges.includes("autoAccept"), "adopting would accept again what has been accepted");
    assert.deepEqual(network.inputs("app-network-routes-private-database-copy"), {
      routeTableId: outputOf("app-network-routes-private"),
      destinationCidrBlock: "172.31.0.0/16",
      vpcPeeringConnectionId: outputOf("app-network-peering-database-copy"),
    });
  });

  it("has asked for the other account's network, and leads there", async () => {
    const network = await room("staging", "app-network");
    assert.deepEqual(network.inputs("app-network-peering-database-copy"), {
      vpcId: "vpc-03f78def84c9e85e0",
      peerVpcId: "vpc-023f4b1dc7c2c4296",
      peerOwnerId: "266672885920",
    });
    assert.deepEqual(network.inputs("app-network-routes-private-database-copy"), {
      routeTableId: outputOf("app-network-routes-private"),
      destinationCidrBlock: "10.0.0.0/16",
      vpcPeeringConnectionId: outputOf("app-network-peering-database-copy"),
    });
  });
});
