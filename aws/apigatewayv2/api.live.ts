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
import { type Finder, text } from "../finding";
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

/** An integration has no name: it is known by what it leads to. */
const findIntegration: Finder = async ({ inputs }, live) => {
  const ApiId = text(inputs, "apiId");
  const found = await integrations(live, ApiId);
  return found
    .filter(({ IntegrationUri }) => IntegrationUri === inputs["integrationUri"])
    .flatMap(({ IntegrationId }) => (IntegrationId === undefined ? [] : [{ importId: `${ApiId}/${IntegrationId}` }]));
};

const findRoute: Finder = async ({ inputs }, live) => {
  const ApiId = text(inputs, "apiId");
  const found = await routes(live, ApiId);
  return found
    .filter(({ RouteKey }) => RouteKey === inputs["routeKey"])
    .flatMap(({ RouteId }) => (RouteId === undefined ? [] : [{ importId: `${ApiId}/${RouteId}` }]));
};

const findStage: Finder = async ({ inputs }, { gateway }) => {
  const [ApiId, StageName] = [text(inputs, "apiId"), text(inputs, "name")];
  if (ApiId === "") return [];
  const found = await ifPresent(() => gateway.send(new GetStageCommand({ ApiId, StageName })));
  return found === undefined ? [] : [{ importId: `${ApiId}/${found.StageName}` }];
};

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
  const part = (kind: string, id: string | undefined) => liveResource(`aws:apigatewayv2/${kind}`, id && `${ApiId}/${id}`, { within });
  return [
    ...found.flatMap(({ IntegrationId }) => part("integration:Integration", IntegrationId)),
    ...keys.flatMap(({ RouteId }) => part("route:Route", RouteId)),
    ...stages.flatMap(({ StageName }) => part("stage:Stage", StageName).map((stage) => ({ ...stage, arn: `${arn}/${StageName}` }))),
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
