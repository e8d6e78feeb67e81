import {
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  type UserPoolClientDescription,
  type UserPoolDescriptionType,
  paginateListUserPoolClients,
  paginateListUserPools,
} from "@aws-sdk/client-cognito-identity-provider";
import { types } from "..";
import { type Live, ifPresent, pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, inside, partsOf, liveResource, together } from "../listing";
import type { LiveKind } from "../live-kind";

const poolsOf = ({ cognito: client, once }: Live): Promise<UserPoolDescriptionType[]> =>
  once("user-pools", () => pages(paginateListUserPools({ client, pageSize: 60 }, { MaxResults: 60 }), (page) => page.UserPools));

const clientsOf = ({ cognito: client }: Live, UserPoolId: string): Promise<UserPoolClientDescription[]> =>
  pages(paginateListUserPoolClients({ client, pageSize: 60 }, { UserPoolId, MaxResults: 60 }), (page) => page.UserPoolClients);

/** Cognito lets two pools have one name; then a person has to choose. */
const findPool: Finder = async ({ inputs }, live) => {
  const all = await poolsOf(live);
  return all
    .filter(({ Name }) => Name === inputs["name"])
    .flatMap(({ Id, CreationDate }) => (Id === undefined ? [] : [{ importId: Id, hint: `made ${CreationDate?.toISOString() ?? "at an unknown time"}` }]));
};

const findClient: Finder = async ({ inputs }, live) => {
  const UserPoolId = text(inputs, "userPoolId");
  if (UserPoolId === "") return [];
  const all = await clientsOf(live, UserPoolId);
  return all
    .filter(({ ClientName }) => ClientName === inputs["name"])
    .flatMap(({ ClientId }) => (ClientId === undefined ? [] : [{ importId: `${UserPoolId}/${ClientId}` }]));
};

/** A prefix is unique in a region. One that nobody has is answered with an empty description. */
const findDomain: Finder = async ({ inputs }, { cognito }) => {
  const [Domain, pool] = [text(inputs, "domain"), text(inputs, "userPoolId")];
  const found = await ifPresent(() => cognito.send(new DescribeUserPoolDomainCommand({ Domain })));
  return pool !== "" && found?.DomainDescription?.UserPoolId === pool ? [{ importId: Domain }] : [];
};

const poolType = types.userPool.token;

const listPools: Lister = async (live) => (await poolsOf(live)).flatMap(({ Id, Name = "" }) => liveResource(poolType, Id, { names: [Name] }));

/** A pool has at most two domains, a prefix and one of its owner's. */
const partsOfPool = (live: Live) => async (UserPoolId: string) => {
  const within = inside(poolType, UserPoolId);
  const [clients, { UserPool: pool }] = await Promise.all([clientsOf(live, UserPoolId), live.cognito.send(new DescribeUserPoolCommand({ UserPoolId }))]);
  return [
    ...clients.flatMap(({ ClientId }) => liveResource(types.userPoolClient.token, ClientId && `${UserPoolId}/${ClientId}`, { within })),
    ...[pool?.Domain, pool?.CustomDomain].flatMap((domain) => liveResource(types.userPoolDomain.token, domain, { within })),
  ];
};

export const userPools: LiveKind = {
  listed: "user pools",
  find: {
    [types.userPool.token]: findPool,
    [types.userPoolClient.token]: findClient,
    [types.userPoolDomain.token]: findDomain,
  },
  list: (live, managed) => together(listPools(live, managed), partsOf(managed, poolType, partsOfPool(live))),
};
