import assert from "node:assert/strict";
import { ApiGatewayV2Client } from "@aws-sdk/client-apigatewayv2";
import type { Row } from "../../aws/finding";
import { findersFor } from "../../aws/live";
import type { Live } from "../../aws/clients";
import { account, answering } from "../support/live";
import { committed } from "../support/stacks";

const found = async (type: string, inputs: Row["inputs"], live: Live) =>
  (await findersFor(committed("prod"))[type]?.({ name: "app-row", inputs, referrers: () => Promise.resolve([]) }, live)) ?? [];

describe("a route is known by its table and its one destination", () => {
  const table = (Routes: object[]) => ({ RouteTableId: "rtb-1", Routes });
  const live = account({
    "route-tables": [table([{ DestinationCidrBlock: "10.0.0.0/8" }, { DestinationIpv6CidrBlock: "::/0" }, { DestinationPrefixListId: "pl-1" }])],
  });
  const ids = async (destination: object) =>
    (await found("aws:ec2/route:Route", { routeTableId: "rtb-1", ...destination }, live)).map(({ importId }) => importId);

  it("of whichever kind", async () => {
    assert.deepEqual(await ids({ destinationCidrBlock: "10.0.0.0/8" }), ["rtb-1_10.0.0.0/8"]);
    assert.deepEqual(await ids({ destinationIpv6CidrBlock: "::/0" }), ["rtb-1_::/0"]);
    assert.deepEqual(await ids({ destinationPrefixListId: "pl-1" }), ["rtb-1_pl-1"]);
    assert.deepEqual(await ids({ destinationPrefixListId: "pl-2" }), []);
    assert.deepEqual(await ids({}), [], "a row without a destination is no route");
  });
});

describe("what an HTTP API leads to is known by the function", () => {
  const lambda = "arn:aws:lambda:us-west-2:123456789012:function:app";
  const uri = `arn:aws:apigateway:us-west-2:lambda:path/2015-03-31/functions/${lambda}/invocations`;
  const integrations = (...Items: object[]) =>
    account({}, { gateway: answering(new ApiGatewayV2Client({ region: "us-west-2" }), { GetIntegrationsCommand: { Items } }) });
  const ids = async (live: Live, integrationUri: unknown) =>
    (await found("aws:apigatewayv2/integration:Integration", { apiId: "a1b2c3d4e5", integrationUri }, live)).map(({ importId, barred }) =>
      barred === undefined ? importId : `${importId} ${barred}`,
    );

  it("by the very URI first, and by the function that it names otherwise", async () => {
    const both = integrations({ IntegrationId: "one", IntegrationUri: lambda }, { IntegrationId: "two", IntegrationUri: uri });
    assert.deepEqual(await ids(both, uri), ["a1b2c3d4e5/two"]);
    assert.deepEqual(await ids(both, lambda), ["a1b2c3d4e5/one"]);
    assert.deepEqual(await ids(integrations({ IntegrationId: "one", IntegrationUri: lambda }), uri), ["a1b2c3d4e5/one"]);
    assert.deepEqual(await ids(integrations({ IntegrationId: "one", IntegrationUri: `${lambda}:prod` }), uri), [], "an alias is another thing");
    assert.deepEqual(await ids(integrations({ IntegrationId: "one" }), undefined), [], "two that say nothing are not the same");
  });

  it("and not imported where API Gateway has made it with the API", async () =>
    assert.deepEqual(await ids(integrations({ IntegrationId: "one", IntegrationUri: lambda, ApiGatewayManaged: true }), uri), [
      "a1b2c3d4e5/one was made with the API by quick create, and stays API Gateway's own",
    ]));
});
