import { GetDomainNamesCommand, GetStagesCommand } from "@aws-sdk/client-apigatewayv2";
import { apis, integrations, mappings, pageOf, routes } from "../finders/http-api";
import { type Live, followed } from "../live";
import { type Lister, inside, partsOf, resident, together } from "./resident";

const apiType = "aws:apigatewayv2/api:Api";
const domainType = "aws:apigatewayv2/domainName:DomainName";

/** ARNs of API Gateway name a path and no account: https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html */
const arnOf = async ({ gateway }: Live, path: string): Promise<string> => `arn:aws:apigateway:${await gateway.config.region()}::/${path}`;

const allApis: Lister = async (live) => {
  const found = await apis(live);
  const arn = await arnOf(live, "apis");
  return found.flatMap(({ ApiId, Name = "" }) => resident(apiType, ApiId, { arn: `${arn}/${ApiId}`, names: [Name] }));
};

const domainNames: Lister = async (live) => {
  const found = await followed((NextToken) => pageOf(live.gateway.send(new GetDomainNamesCommand({ NextToken }))));
  const arn = await arnOf(live, "domainnames");
  return found.flatMap(({ DomainName }) => resident(domainType, DomainName, { arn: `${arn}/${DomainName}`, names: [DomainName ?? ""] }));
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
  const part = (kind: string, id: string | undefined) => resident(`aws:apigatewayv2/${kind}`, id && `${ApiId}/${id}`, { within });
  return [
    ...found.flatMap(({ IntegrationId }) => part("integration:Integration", IntegrationId)),
    ...keys.flatMap(({ RouteId }) => part("route:Route", RouteId)),
    ...stages.flatMap(({ StageName }) => part("stage:Stage", StageName).map((stage) => ({ ...stage, arn: `${arn}/${StageName}` }))),
  ];
};

const mappingsOf = (live: Live) => async (domain: string) =>
  (await mappings(live, domain)).flatMap(({ ApiMappingId, ApiId }) =>
    resident("aws:apigatewayv2/apiMapping:ApiMapping", ApiMappingId && `${ApiMappingId}/${domain}`, {
      within: [...inside(domainType, domain), ...inside(apiType, ApiId)],
    }),
  );

/** HTTP APIs, their host names, and what belongs to either. */
export const httpApis: Lister = (live, managed) =>
  together(allApis(live, managed), domainNames(live, managed), partsOf(managed, apiType, partsOfApi(live)), partsOf(managed, domainType, mappingsOf(live)));
