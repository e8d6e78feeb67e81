import {
  type Api,
  GetApisCommand,
  GetIntegrationsCommand,
  GetRoutesCommand,
  GetStageCommand,
  GetStagesCommand,
  type Integration,
  type Route,
} from "@aws-sdk/client-apigatewayv2";
import { types } from "..";
import { type Live, followed, ifPresent } from "../clients";
import { type Finder, answered, text } from "../finding";
import { type Lister, inside, partsOf, liveResource, together } from "../listing";
import type { LiveKind } from "../live-kind";
import { arnOf, pageOf } from "./calls.live";

/** An HTTP API's name is free and need not be unique; what it leads to tells several apart. */
const findApi: Finder = async ({ inputs }, live) => {
  const all = await apisOf(live);
  return all
    .filter(({ Name, ProtocolType }) => Name === inputs["name"] && ProtocolType === inputs["protocolType"])
    .flatMap(({ ApiId, ApiEndpoint }) => (ApiId === undefined ? [] : [{ importId: ApiId, ...(ApiEndpoint !== undefined && { hint: ApiEndpoint }) }]));
};

/** An integration has no name: it is known by what it leads to. One that leads there by the very same URI comes before one that names the function otherwise. */
const findIntegration: Finder = async ({ inputs }, live) => {
  const [ApiId, uri] = [text(inputs, "apiId"), text(inputs, "integrationUri")];
  const found = uri === "" ? [] : await integrations(live, ApiId);
  const same = found.filter(({ IntegrationUri }) => IntegrationUri === uri);
  return (same.length > 0 ? same : found.filter(({ IntegrationUri }) => functionIn(IntegrationUri) === functionIn(uri))).flatMap(
    ({ IntegrationId, ApiGatewayManaged }) => answered(IntegrationId && `${ApiId}/${IntegrationId}`, ownedBy(ApiGatewayManaged)),
  );
};

/** The function in the URI at which Lambda is invoked; a CLI writes its plain ARN, which works as well. */
const functionIn = (uri: string | undefined): string | undefined => /\/functions\/(.+)\/invocations$/.exec(uri ?? "")?.[1] ?? uri;

const findRoute: Finder = async ({ inputs }, live) => {
  const ApiId = text(inputs, "apiId");
  const found = await routes(live, ApiId);
  return found
    .filter(({ RouteKey }) => RouteKey === inputs["routeKey"])
    .flatMap(({ RouteId, ApiGatewayManaged }) => answered(RouteId && `${ApiId}/${RouteId}`, ownedBy(ApiGatewayManaged)));
};

const findStage: Finder = async ({ inputs }, { gateway }) => {
  const [ApiId, StageName] = [text(inputs, "apiId"), text(inputs, "name")];
  if (ApiId === "") return [];
  const found = await ifPresent(() => gateway.send(new GetStageCommand({ ApiId, StageName })));
  return answered(found?.StageName && `${ApiId}/${found.StageName}`, ownedBy(found?.ApiGatewayManaged));
};

/**
 * What API Gateway made with the API by quick create stays its own, and the provider refuses to import it:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop.html
 */
const ownedBy = (apiGateway: boolean | undefined) =>
  apiGateway === true ? { barred: "was made with the API by quick create, and stays API Gateway's own" } : {};

const apisOf = ({ gateway, once }: Live): Promise<Api[]> =>
  once("http-apis", () => followed((NextToken) => pageOf(gateway.send(new GetApisCommand({ NextToken })))));

/** Nothing belongs to an API that was not found. */
const integrations = async ({ gateway }: Live, ApiId: string): Promise<Integration[]> =>
  ApiId === "" ? [] : followed((NextToken) => pageOf(gateway.send(new GetIntegrationsCommand({ ApiId, NextToken }))));

const routes = async ({ gateway }: Live, ApiId: string): Promise<Route[]> =>
  ApiId === "" ? [] : followed((NextToken) => pageOf(gateway.send(new GetRoutesCommand({ ApiId, NextToken }))));

export const apiType = types.api.token;

const listApis: Lister = async (live) => {
  const found = await apisOf(live);
  const arn = await arnOf(live, "apis");
  return found.flatMap(({ ApiId, Name = "" }) => liveResource(apiType, ApiId, { arn: `${arn}/${ApiId}`, names: [Name] }));
};

/** A deployment is what a stage makes of itself at every change; it is no part that anybody declares. */
const partsOfApi = (live: Live) => async (ApiId: string) => {
  const { gateway } = live;
  const within = inside(apiType, ApiId);
  const [found, keys, stages, arn] = await Promise.all([
    integrations(live, ApiId),
    routes(live, ApiId),
    followed((NextToken) => pageOf(gateway.send(new GetStagesCommand({ ApiId, NextToken })))),
    arnOf(live, `apis/${ApiId}/stages`),
  ]);
  const part = (kind: string, id: string | undefined, byAws = false) => liveResource(`aws:apigatewayv2/${kind}`, id && `${ApiId}/${id}`, { within, byAws });
  return [
    ...found.flatMap(({ IntegrationId, ApiGatewayManaged }) => part("integration:Integration", IntegrationId, ApiGatewayManaged)),
    ...keys.flatMap(({ RouteId, ApiGatewayManaged }) => part("route:Route", RouteId, ApiGatewayManaged)),
    ...stages.flatMap(({ StageName, ApiGatewayManaged }) =>
      part("stage:Stage", StageName, ApiGatewayManaged).map((stage) => ({ ...stage, arn: `${arn}/${StageName}` })),
    ),
  ];
};

export const apis: LiveKind = {
  listed: "HTTP APIs",
  find: {
    [types.api.token]: findApi,
    [types.integration.token]: findIntegration,
    [types.apiRoute.token]: findRoute,
    [types.stage.token]: findStage,
  },
  list: (live, managed) => together(listApis(live, managed), partsOf(managed, apiType, partsOfApi(live))),
};
