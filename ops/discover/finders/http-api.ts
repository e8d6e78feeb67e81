import {
  type Api,
  type ApiMapping,
  GetApiMappingsCommand,
  GetApisCommand,
  GetDomainNameCommand,
  GetIntegrationsCommand,
  GetRoutesCommand,
  GetStageCommand,
  type Integration,
  type Route,
} from "@aws-sdk/client-apigatewayv2";
import { type Finder, answered, text } from "../finder";
import { type Live, followed, ifPresent } from "../live";

/** An HTTP API's name is free and need not be unique; what it leads to tells several apart. */
const api: Finder = async ({ inputs }, live) => {
  const all = await apis(live);
  return all
    .filter(({ Name, ProtocolType }) => Name === inputs["name"] && ProtocolType === inputs["protocolType"])
    .flatMap(({ ApiId, ApiEndpoint }) => (ApiId === undefined ? [] : [{ importId: ApiId, ...(ApiEndpoint !== undefined && { hint: ApiEndpoint }) }]));
};

/** An integration has no name: it is known by what it leads to. */
const integration: Finder = async ({ inputs }, live) => {
  const ApiId = text(inputs, "apiId");
  const found = await integrations(live, ApiId);
  return found
    .filter(({ IntegrationUri }) => IntegrationUri === inputs["integrationUri"])
    .flatMap(({ IntegrationId }) => (IntegrationId === undefined ? [] : [{ importId: `${ApiId}/${IntegrationId}` }]));
};

const route: Finder = async ({ inputs }, live) => {
  const ApiId = text(inputs, "apiId");
  const found = await routes(live, ApiId);
  return found
    .filter(({ RouteKey }) => RouteKey === inputs["routeKey"])
    .flatMap(({ RouteId }) => (RouteId === undefined ? [] : [{ importId: `${ApiId}/${RouteId}` }]));
};

const stage: Finder = async ({ inputs }, { gateway }) => {
  const [ApiId, StageName] = [text(inputs, "apiId"), text(inputs, "name")];
  if (ApiId === "") return [];
  const found = await ifPresent(() => gateway.send(new GetStageCommand({ ApiId, StageName })));
  return found === undefined ? [] : [{ importId: `${ApiId}/${found.StageName}` }];
};

const domainName: Finder = async ({ inputs }, { gateway }) => {
  const DomainName = text(inputs, "domainName");
  const found = await ifPresent(() => gateway.send(new GetDomainNameCommand({ DomainName })));
  return answered(found?.DomainName);
};

/** A mapping is known by its two ends and the path between; ours is the one for every path. */
const apiMapping: Finder = async ({ inputs }, live) => {
  const domain = text(inputs, "domainName");
  if (domain === "") return [];
  const found = await mappings(live, domain);
  return found
    .filter(({ ApiId, Stage, ApiMappingKey = "" }) => ApiId === inputs["apiId"] && Stage === inputs["stage"] && ApiMappingKey === "")
    .flatMap(({ ApiMappingId }) => (ApiMappingId === undefined ? [] : [{ importId: `${ApiMappingId}/${domain}` }]));
};

/** The SDK has no paginators for API Gateway. */
export const pageOf = <Item>(answer: Promise<{ Items?: Item[] | undefined; NextToken?: string | undefined }>) =>
  answer.then(({ Items, NextToken }) => ({ items: Items, next: NextToken }));

export const apis = ({ gateway, once }: Live): Promise<Api[]> =>
  once("http-apis", () => followed((NextToken) => pageOf(gateway.send(new GetApisCommand({ NextToken })))));

/** Nothing belongs to an API that was not found. */
export const integrations = async ({ gateway }: Live, ApiId: string): Promise<Integration[]> =>
  ApiId === "" ? [] : followed((NextToken) => pageOf(gateway.send(new GetIntegrationsCommand({ ApiId, NextToken }))));

export const routes = async ({ gateway }: Live, ApiId: string): Promise<Route[]> =>
  ApiId === "" ? [] : followed((NextToken) => pageOf(gateway.send(new GetRoutesCommand({ ApiId, NextToken }))));

export const mappings = async ({ gateway }: Live, DomainName: string): Promise<ApiMapping[]> =>
  (await ifPresent(() => followed((NextToken) => pageOf(gateway.send(new GetApiMappingsCommand({ DomainName, NextToken })))))) ?? [];

export const httpApiFinders: Readonly<Record<string, Finder>> = {
  "aws:apigatewayv2/api:Api": api,
  "aws:apigatewayv2/integration:Integration": integration,
  "aws:apigatewayv2/route:Route": route,
  "aws:apigatewayv2/stage:Stage": stage,
  "aws:apigatewayv2/domainName:DomainName": domainName,
  "aws:apigatewayv2/apiMapping:ApiMapping": apiMapping,
};
