import assert from "node:assert/strict";
import { outputOf } from "../support/recorder";
import { assertUnderLedger, room } from "../support/rooms";
import { committed, stackNames } from "../support/stacks";

const types = {
  "app-http-api-gateway": "aws:apigatewayv2/api:Api",
  "app-http-api-integration": "aws:apigatewayv2/integration:Integration",
  "app-http-api-route": "aws:apigatewayv2/route:Route",
  "app-http-api-logs": "aws:cloudwatch/logGroup:LogGroup",
  "app-http-api-stage": "aws:apigatewayv2/stage:Stage",
  "app-http-api-domain": "aws:apigatewayv2/domainName:DomainName",
  "app-http-api-mapping": "aws:apigatewayv2/apiMapping:ApiMapping",
  "app-http-api-permission": "aws:lambda/permission:Permission",
};

const gateway = outputOf("app-http-api-gateway");

// Proves what the engine is asked for. Does not prove that a request reaches the function: no emulator routes one.
describe("components/http-api", () => {
  for (const stack of stackNames) {
    it(`has exactly these children in ${stack}, adopted by the ledger's ids, locked`, async () => {
      const api = await room(stack, "app-http-api");
      assert.deepEqual(api.types, types);
      assertUnderLedger(api, committed(stack));
    });

    it(`integrates the function itself in ${stack}, and may be invoked by this API alone`, async () => {
      const api = await room(stack, "app-http-api");
      assert.deepEqual(api.inputs("app-http-api-integration"), {
        apiId: gateway,
        integrationType: "AWS_PROXY",
        integrationMethod: "POST",
        integrationUri: outputOf("app-api-function", "invokeArn"),
        payloadFormatVersion: "2.0",
      });
      assert.deepEqual(api.inputs("app-http-api-permission"), {
        statementId: "AllowAPIGatewayInvoke",
        action: "lambda:InvokeFunction",
        function: committed(stack).api.name,
        principal: "apigateway.amazonaws.com",
        sourceArn: `${outputOf("app-http-api-gateway", "executionArn")}/*/*`,
      });
    });
  }

  it("lets browsers in as prod lives", async () => {
    assert.deepEqual((await room("prod", "app-http-api")).inputs("app-http-api-gateway"), {
      name: "bluemoxon-api",
      protocolType: "HTTP",
      corsConfiguration: {
        allowOrigins: ["https://app.bluemoxon.com", "http://localhost:5173"],
        allowMethods: ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
        allowHeaders: ["*"],
        exposeHeaders: ["x-app-version", "x-environment"],
        allowCredentials: false,
        maxAge: 3600,
      },
    });
  });

  it("lets cookies through where hands have switched that on", async () => {
    const { corsConfiguration } = (await room("staging", "app-http-api")).inputs("app-http-api-gateway") as { corsConfiguration: Record<string, unknown> };
    assert.equal(corsConfiguration["allowCredentials"], true);
  });

  it("sends every request to the one integration, through one stage, under one host name", async () => {
    const api = await room("prod", "app-http-api");
    assert.deepEqual(api.inputs("app-http-api-route"), {
      apiId: gateway,
      routeKey: "$default",
      target: `integrations/${outputOf("app-http-api-integration")}`,
    });
    assert.deepEqual(api.inputs("app-http-api-domain"), {
      domainName: "api.bluemoxon.com",
      domainNameConfiguration: {
        certificateArn: "arn:aws:acm:us-west-2:266672885920:certificate/85f33a7f-bd9e-4e60-befe-95cffea5cf9a",
        endpointType: "REGIONAL",
        securityPolicy: "TLS_1_2",
      },
    });
    assert.deepEqual(api.inputs("app-http-api-mapping"), { apiId: gateway, domainName: "api.bluemoxon.com", stage: "$default" });
    assert.ok(api.child("app-http-api-mapping").dependencies.includes("app-http-api-stage"), "the mapping does not wait for its stage");
  });

  it("logs every access, in the very text that Terraform wrote", async () => {
    const api = await room("prod", "app-http-api");
    assert.deepEqual(api.inputs("app-http-api-logs"), { name: "/aws/apigateway/bluemoxon-api", retentionInDays: 14 });
    assert.deepEqual(api.inputs("app-http-api-stage"), {
      apiId: gateway,
      name: "$default",
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: outputOf("app-http-api-logs", "arn"),
        format:
          '{"httpMethod":"$context.httpMethod","integrationError":"$context.integrationErrorMessage","ip":"$context.identity.sourceIp",' +
          '"requestId":"$context.requestId","requestTime":"$context.requestTime","responseLength":"$context.responseLength",' +
          '"routeKey":"$context.routeKey","status":"$context.status"}',
      },
    });
  });
});
