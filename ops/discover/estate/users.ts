import { DescribeUserPoolCommand } from "@aws-sdk/client-cognito-identity-provider";
import { clientsOf, userPools } from "../finders/identity";
import type { Live } from "../live";
import { type Lister, inside, partsOf, resident, together } from "./resident";

const poolType = "aws:cognito/userPool:UserPool";

const pools: Lister = async (live) => (await userPools(live)).flatMap(({ Id, Name = "" }) => resident(poolType, Id, { names: [Name] }));

/** A pool has at most two domains, a prefix and one of its owner's. */
const partsOfPool = (live: Live) => async (UserPoolId: string) => {
  const within = inside(poolType, UserPoolId);
  const [clients, { UserPool: pool }] = await Promise.all([clientsOf(live, UserPoolId), live.cognito.send(new DescribeUserPoolCommand({ UserPoolId }))]);
  return [
    ...clients.flatMap(({ ClientId }) => resident("aws:cognito/userPoolClient:UserPoolClient", ClientId && `${UserPoolId}/${ClientId}`, { within })),
    ...[pool?.Domain, pool?.CustomDomain].flatMap((domain) => resident("aws:cognito/userPoolDomain:UserPoolDomain", domain, { within })),
  ];
};

/** User pools, their clients and sign-in domains. */
export const users: Lister = (live, managed) => together(pools(live, managed), partsOf(managed, poolType, partsOfPool(live)));
