import * as apigatewayv2 from "@pulumi/aws/apigatewayv2";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as awsLambda from "@pulumi/aws/lambda";
import * as pulumi from "@pulumi/pulumi";
import type { HttpApiFacts, OwnStageFacts } from "../environment/http-api";
import type { AliasTarget } from "./dns";

export interface HttpApiArgs {
  readonly facts: HttpApiFacts;
  /** What answers: the function itself, never a version or an alias of it, so that a deploy takes effect at once. */
  readonly lambda: awsLambda.Function;
}

/** The HTTP API: every request goes to one function, under a host name of its own, and leaves a line in the access log. */
export class HttpApi extends pulumi.ComponentResource {
  readonly apiId: pulumi.Output<string>;
  /** What the host name of the API leads to. */
  readonly target: AliasTarget;

  constructor(name: string, { facts, lambda }: HttpApiArgs, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:HttpApi", name, {}, opts);
    const child = { parent: this };

    const gateway = new apigatewayv2.Api(`${name}-gateway`, { name: facts.name, protocolType: "HTTP", corsConfiguration: corsProperties(facts.cors) }, child);
    const stage = stageOf(name, gateway, lambda, facts.stage, child);
    const { domainNameConfiguration: domain } = ownDomain(name, gateway, stage, facts.domain, child);
    new awsLambda.Permission(
      `${name}-permission`,
      {
        statementId: facts.permissionId,
        action: "lambda:InvokeFunction",
        function: lambda.name,
        principal: "apigateway.amazonaws.com",
        sourceArn: pulumi.interpolate`${gateway.executionArn}/${facts.permissionSource ?? "*/*"}`,
      },
      child,
    );

    this.apiId = gateway.id;
    this.target = { name: domain.targetDomainName, zoneId: domain.hostedZoneId };
    this.registerOutputs({ apiId: this.apiId });
  }
}

function corsProperties({ origins, methods, headers, exposedHeaders, credentials, maxAgeSeconds }: HttpApiFacts["cors"]) {
  return {
    allowOrigins: origins,
    allowMethods: methods,
    allowHeaders: headers,
    exposeHeaders: exposedHeaders,
    allowCredentials: credentials,
    maxAge: maxAgeSeconds,
  };
}

/** The one stage that is deployed by itself, whoever made it. */
const defaultStage = "$default";

/** @returns the stage's name. */
function stageOf(
  name: string,
  gateway: apigatewayv2.Api,
  lambda: awsLambda.Function,
  facts: HttpApiFacts["stage"],
  opts: pulumi.CustomResourceOptions,
): pulumi.Input<string> {
  switch (facts.kind) {
    case "own":
      routeEverything(name, gateway, facts.functionUri === "arn" ? lambda.arn : lambda.invokeArn, opts);
      return loggedStage(name, gateway, facts, opts).name;
    case "quick-created":
      return defaultStage;
  }
}

function routeEverything(name: string, gateway: apigatewayv2.Api, integrationUri: pulumi.Input<string>, opts: pulumi.CustomResourceOptions): void {
  const integration = new apigatewayv2.Integration(
    `${name}-integration`,
    { apiId: gateway.id, integrationType: "AWS_PROXY", integrationMethod: "POST", integrationUri, payloadFormatVersion: "2.0" },
    opts,
  );
  new apigatewayv2.Route(`${name}-route`, { apiId: gateway.id, routeKey: "$default", target: pulumi.interpolate`integrations/${integration.id}` }, opts);
}

function loggedStage(name: string, gateway: apigatewayv2.Api, facts: OwnStageFacts, opts: pulumi.CustomResourceOptions): apigatewayv2.Stage {
  const logs = new cloudwatch.LogGroup(`${name}-logs`, { name: facts.logGroup.name, retentionInDays: facts.logGroup.retentionDays }, opts);
  return new apigatewayv2.Stage(
    `${name}-stage`,
    {
      apiId: gateway.id,
      name: defaultStage,
      autoDeploy: true,
      accessLogSettings: { destinationArn: logs.arn, format: JSON.stringify(facts.accessLogFields) },
      ...(facts.throttling !== undefined && {
        defaultRouteSettings: { throttlingRateLimit: facts.throttling.requestsPerSecond, throttlingBurstLimit: facts.throttling.burst },
      }),
    },
    opts,
  );
}

function ownDomain(
  name: string,
  gateway: apigatewayv2.Api,
  stage: pulumi.Input<string>,
  facts: HttpApiFacts["domain"],
  opts: pulumi.CustomResourceOptions,
): apigatewayv2.DomainName {
  const domain = new apigatewayv2.DomainName(
    `${name}-domain`,
    {
      domainName: facts.name,
      domainNameConfiguration: { certificateArn: facts.certificateArn, endpointType: "REGIONAL", securityPolicy: "TLS_1_2" },
    },
    opts,
  );
  new apigatewayv2.ApiMapping(`${name}-mapping`, { apiId: gateway.id, domainName: domain.domainName, stage }, opts);
  return domain;
}
