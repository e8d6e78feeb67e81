import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { HttpApiFacts } from "../environment/http-api";
import type { AliasTarget } from "./dns";

export interface HttpApiArgs {
  readonly facts: HttpApiFacts;
  /** What answers: the function itself, never a version or an alias of it, so that a deploy takes effect at once. */
  readonly lambda: aws.lambda.Function;
}

/** The HTTP API: every request goes to one function, under a host name of its own, and leaves a line in the access log. */
export class HttpApi extends pulumi.ComponentResource {
  readonly apiId: pulumi.Output<string>;
  /** What the host name of the API leads to. */
  readonly target: AliasTarget;

  constructor(name: string, { facts, lambda }: HttpApiArgs, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:HttpApi", name, {}, opts);
    const child = { parent: this };

    const gateway = new aws.apigatewayv2.Api(
      `${name}-gateway`,
      { name: facts.name, protocolType: "HTTP", corsConfiguration: corsProperties(facts.cors) },
      child,
    );
    routeEverything(name, gateway, lambda, child);
    const stage = loggedStage(name, gateway, facts, child);
    const { domainNameConfiguration: domain } = ownDomain(name, gateway, stage, facts.domain, child);
    new aws.lambda.Permission(
      `${name}-permission`,
      {
        statementId: facts.permissionId,
        action: "lambda:InvokeFunction",
        function: lambda.name,
        principal: "apigateway.amazonaws.com",
        sourceArn: pulumi.interpolate`${gateway.executionArn}/*/*`,
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

function routeEverything(name: string, gateway: aws.apigatewayv2.Api, lambda: aws.lambda.Function, opts: pulumi.CustomResourceOptions): void {
  const integration = new aws.apigatewayv2.Integration(
    `${name}-integration`,
    { apiId: gateway.id, integrationType: "AWS_PROXY", integrationMethod: "POST", integrationUri: lambda.invokeArn, payloadFormatVersion: "2.0" },
    opts,
  );
  new aws.apigatewayv2.Route(`${name}-route`, { apiId: gateway.id, routeKey: "$default", target: pulumi.interpolate`integrations/${integration.id}` }, opts);
}

function loggedStage(name: string, gateway: aws.apigatewayv2.Api, facts: HttpApiFacts, opts: pulumi.CustomResourceOptions): aws.apigatewayv2.Stage {
  const logs = new aws.cloudwatch.LogGroup(`${name}-logs`, { name: facts.logGroup.name, retentionInDays: facts.logGroup.retentionDays }, opts);
  return new aws.apigatewayv2.Stage(
    `${name}-stage`,
    {
      apiId: gateway.id,
      name: "$default",
      autoDeploy: true,
      accessLogSettings: { destinationArn: logs.arn, format: JSON.stringify(facts.accessLogFields) },
    },
    opts,
  );
}

function ownDomain(
  name: string,
  gateway: aws.apigatewayv2.Api,
  stage: aws.apigatewayv2.Stage,
  facts: HttpApiFacts["domain"],
  opts: pulumi.CustomResourceOptions,
): aws.apigatewayv2.DomainName {
  const domain = new aws.apigatewayv2.DomainName(
    `${name}-domain`,
    {
      domainName: facts.name,
      domainNameConfiguration: { certificateArn: facts.certificateArn, endpointType: "REGIONAL", securityPolicy: "TLS_1_2" },
    },
    opts,
  );
  new aws.apigatewayv2.ApiMapping(`${name}-mapping`, { apiId: gateway.id, domainName: domain.domainName, stage: stage.name }, opts);
  return domain;
}
