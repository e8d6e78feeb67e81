import { type ApiMapping, GetApiMappingsCommand, GetDomainNameCommand, GetDomainNamesCommand } from "@aws-sdk/client-apigatewayv2";
import { types } from "..";
import { type Live, followed, ifPresent } from "../clients";
import { type Finder, answered, text } from "../finding";
import { type Lister, inside, partsOf, liveResource, together } from "../listing";
import type { LiveKind } from "../live-kind";
import { apiType } from "./api.live";
import { arnOf, pageOf } from "./calls.live";

const findDomain: Finder = async ({ inputs }, { gateway }) => {
  const DomainName = text(inputs, "domainName");
  const found = await ifPresent(() => gateway.send(new GetDomainNameCommand({ DomainName })));
  return answered(found?.DomainName);
};

/** A mapping is known by its two ends and the path between; ours is the one for every path. */
const findMapping: Finder = async ({ inputs }, live) => {
  const domain = text(inputs, "domainName");
  if (domain === "") return [];
  const found = await mappings(live, domain);
  return found
    .filter(({ ApiId, Stage, ApiMappingKey = "" }) => ApiId === inputs["apiId"] && Stage === inputs["stage"] && ApiMappingKey === "")
    .flatMap(({ ApiMappingId }) => (ApiMappingId === undefined ? [] : [{ importId: `${ApiMappingId}/${domain}` }]));
};

const mappings = async ({ gateway }: Live, DomainName: string): Promise<ApiMapping[]> =>
  (await ifPresent(() => followed((NextToken) => pageOf(gateway.send(new GetApiMappingsCommand({ DomainName, NextToken })))))) ?? [];

const domainType = types.domainName.token;

const listDomains: Lister = async (live) => {
  const found = await followed((NextToken) => pageOf(live.gateway.send(new GetDomainNamesCommand({ NextToken }))));
  const arn = await arnOf(live, "domainnames");
  return found.flatMap(({ DomainName }) => liveResource(domainType, DomainName, { arn: `${arn}/${DomainName}`, names: [DomainName ?? ""] }));
};

const mappingsOf = (live: Live) => async (domain: string) =>
  (await mappings(live, domain)).flatMap(({ ApiMappingId, ApiId }) =>
    liveResource(types.apiMapping.token, ApiMappingId && `${ApiMappingId}/${domain}`, {
      within: [...inside(domainType, domain), ...inside(apiType, ApiId)],
    }),
  );

export const domainNames: LiveKind = {
  listed: "their host names",
  find: { [types.domainName.token]: findDomain, [types.apiMapping.token]: findMapping },
  list: (live, managed) => together(listDomains(live, managed), partsOf(managed, domainType, mappingsOf(live))),
};
