import assert from "node:assert/strict";
import { recordProgram } from "../../ops/recording";
import type { Environment } from "../../environment/environment";
import { committedConfig, environmentOf, mutate } from "../support/stacks";

/** Production's facts with some of them as hands may have made things. */
const facts = (...edits: readonly (readonly [path: string, value: unknown])[]): Environment =>
  environmentOf(edits.reduce((config, [path, value]) => mutate(config, path, value), committedConfig("prod")));

const asked = async (environment: Environment): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> =>
  Object.fromEntries((await recordProgram(environment)).map(({ name, inputs }) => [name, inputs]));

// Proves what the engine is asked for. That it is adopted so, `npm run rehearse:hands` shows on the engine.
describe("what consoles and quick commands make", () => {
  it("an API by quick create has no stage, route, integration or log of the program's, and its host name leads to the stage all the same", async () => {
    const rows = ["integration", "route", "stage", "logs"].map((part) => `app-http-api-${part}`);
    const config = facts(["httpApi.stage", { kind: "quick-created", reason: "made by create-api --target" }]);
    const program = await asked(config);
    assert.deepEqual(
      rows.filter((row) => row in program),
      [],
    );
    assert.equal(program["app-http-api-mapping"]?.["stage"], "$default");
  });

  it("a stage with limits, an integration by the function's plain ARN, a permission for one route", async () => {
    const program = await asked(
      facts(
        ["httpApi.stage.throttling", { requestsPerSecond: 100, burst: 50 }],
        ["httpApi.stage.functionUri", "arn"],
        ["httpApi.permissionSource", "*/$default"],
      ),
    );
    assert.deepEqual(program["app-http-api-stage"]?.["defaultRouteSettings"], { throttlingRateLimit: 100, throttlingBurstLimit: 50 });
    assert.deepEqual(program["app-http-api-integration"]?.["integrationUri"], "{{app-api-function.arn}}");
    assert.match(JSON.stringify(program["app-http-api-permission"]?.["sourceArn"]), /\*\/\$default/);
  });

  it("a pool with two ways of recovery, a trigger and a client with units", async () => {
    const trigger = "arn:aws:lambda:us-west-2:266672885920:function:bluemoxon-api";
    const program = await asked(
      facts(
        ["identity.pool.recovery", ["verified_email", "verified_phone_number"]],
        ["identity.pool.triggers", { postConfirmation: trigger }],
        [
          "identity.client.tokens",
          {
            kind: "with-units",
            access: { validity: 60, unit: "minutes" },
            id: { validity: 60, unit: "minutes" },
            refresh: { validity: 5, unit: "days" },
          },
        ],
      ),
    );
    assert.deepEqual(program["app-identity-pool"]?.["accountRecoverySetting"], {
      recoveryMechanisms: [
        { name: "verified_email", priority: 1 },
        { name: "verified_phone_number", priority: 2 },
      ],
    });
    assert.deepEqual(program["app-identity-pool"]?.["lambdaConfig"], { postConfirmation: trigger });
    const { accessTokenValidity, refreshTokenValidity, tokenValidityUnits } = program["app-identity-client"] ?? {};
    assert.deepEqual([accessTokenValidity, refreshTokenValidity], [60, 5]);
    assert.deepEqual(tokenValidityUnits, { accessToken: "minutes", idToken: "minutes", refreshToken: "days" });
  });

  it("a bucket by its older host name, a website beside it, a path that refuses plain HTTP", async () => {
    const program = await asked(
      facts(
        ["cdn.images.origins.S3-bluemoxon-images.endpoint", "global"],
        ["cdn.images.defaultBehavior.viewers", "https-only"],
        [
          "cdn.images.customOrigins",
          {
            site: {
              domain: "bluemoxon-landing.s3-website-us-west-2.amazonaws.com",
              path: "",
              protocol: "http-only",
              httpPort: 80,
              httpsPort: 443,
              sslProtocols: ["TLSv1.2"],
              readTimeoutSeconds: 30,
              keepaliveTimeoutSeconds: 5,
            },
          },
        ],
      ),
    );
    const { origins, defaultCacheBehavior } = program["app-cdn-images"] as {
      origins: readonly Record<string, unknown>[];
      defaultCacheBehavior: Record<string, unknown>;
    };
    assert.equal(defaultCacheBehavior["viewerProtocolPolicy"], "https-only");
    assert.deepEqual(
      origins.map(({ domainName }) => domainName),
      ["bluemoxon-images.s3.amazonaws.com", "bluemoxon-landing.s3-website-us-west-2.amazonaws.com"],
    );
    assert.deepEqual(origins[1]?.["customOriginConfig"], {
      originProtocolPolicy: "http-only",
      httpPort: 80,
      httpsPort: 443,
      originSslProtocols: ["TLSv1.2"],
      originReadTimeout: 30,
      originKeepaliveTimeout: 5,
    });
    assert.equal("originAccessControlId" in (origins[1] ?? {}), false);
  });

  it("a CORS rule with a name and headers, an alarm for some of its periods", async () => {
    const program = await asked(
      facts(["storage.images.cors.id", "console-rule"], ["storage.images.cors.exposedHeaders", ["ETag"]], ["monitoring.alarms.api-latency.datapoints", 1]),
    );
    const [rule] = program["app-storage-images-cors"]?.["corsRules"] as readonly Record<string, unknown>[];
    assert.deepEqual([rule?.["id"], rule?.["exposeHeaders"]], ["console-rule", ["ETag"]]);
    assert.equal(program["app-monitoring-alarm-api-latency"]?.["datapointsToAlarm"], 1);
  });

  it("rules for ports, IPv6 and lists of networks, and ways out that somebody else manages", async () => {
    const group = { kind: "security-group", key: "lambda" };
    const program = await asked(
      facts(
        ["network.securityGroups.database.ingress.range", { protocol: "tcp", ports: { from: 6432, to: 6439 }, peer: group }],
        ["network.securityGroups.database.ingress.ping", { protocol: "icmp", ports: { from: -1, to: -1 }, peer: group }],
        ["network.securityGroups.lambda.egress.v6", { protocol: "-1", peer: { kind: "ipv6-cidr", cidr: "::/0" } }],
        ["network.securityGroups.lambda.egress.list", { protocol: "tcp", port: 443, peer: { kind: "prefix-list", id: "pl-0123456789abcdef0" } }],
        ["network.routeTables.private.routes.v6", { destination: "::/0", target: "elsewhere", id: "eigw-0123456789abcdef0" }],
        ["network.routeTables.private.routes.list", { destination: "pl-0123456789abcdef0", target: "elsewhere", id: "tgw-0123456789abcdef0" }],
      ),
    );
    const of = (name: string, ...keys: readonly string[]) => keys.map((key) => program[name]?.[key]);
    assert.deepEqual(of("app-network-sg-database-ingress-range", "fromPort", "toPort"), [6432, 6439]);
    assert.deepEqual(of("app-network-sg-database-ingress-ping", "ipProtocol", "fromPort", "toPort"), ["icmp", -1, -1]);
    assert.deepEqual(of("app-network-sg-lambda-egress-v6", "cidrIpv6", "cidrIpv4", "fromPort"), ["::/0", undefined, undefined]);
    assert.deepEqual(of("app-network-sg-lambda-egress-list", "prefixListId", "fromPort"), ["pl-0123456789abcdef0", 443]);
    assert.deepEqual(of("app-network-routes-private-v6", "destinationIpv6CidrBlock", "egressOnlyGatewayId", "destinationCidrBlock"), [
      "::/0",
      "eigw-0123456789abcdef0",
      undefined,
    ]);
    assert.deepEqual(of("app-network-routes-private-list", "destinationPrefixListId", "transitGatewayId"), ["pl-0123456789abcdef0", "tgw-0123456789abcdef0"]);
  });

  it("a function for which invocations are set aside", async () => {
    const program = await asked(facts(["api.reservedConcurrency", 2]));
    assert.equal(program["app-api-function"]?.["reservedConcurrentExecutions"], 2);
    assert.equal("reservedConcurrentExecutions" in (program["app-scraper-function"] ?? {}), false);
  });
});
