import {
  DescribeUserPoolDomainCommand,
  type UserPoolClientDescription,
  type UserPoolDescriptionType,
  paginateListUserPoolClients,
  paginateListUserPools,
} from "@aws-sdk/client-cognito-identity-provider";
import { type Finder, text } from "../finder";
import { type Live, ifPresent, pages } from "../live";

export const userPools = ({ cognito: client, once }: Live): Promise<UserPoolDescriptionType[]> =>
  once("user-pools", () => pages(paginateListUserPools({ client, pageSize: 60 }, { MaxResults: 60 }), (page) => page.UserPools));

export const clientsOf = ({ cognito: client }: Live, UserPoolId: string): Promise<UserPoolClientDescription[]> =>
  pages(paginateListUserPoolClients({ client, pageSize: 60 }, { UserPoolId, MaxResults: 60 }), (page) => page.UserPoolClients);

/** Cognito lets two pools have one name; then a person has to choose. */
const userPool: Finder = async ({ inputs }, live) => {
  const all = await userPools(live);
  return all
    .filter(({ Name }) => Name === inputs["name"])
    .flatMap(({ Id, CreationDate }) => (Id === undefined ? [] : [{ importId: Id, hint: `made ${CreationDate?.toISOString() ?? "at an unknown time"}` }]));
};

const userPoolClient: Finder = async ({ inputs }, live) => {
  const UserPoolId = text(inputs, "userPoolId");
  if (UserPoolId === "") return [];
  const all = await clientsOf(live, UserPoolId);
  return all
    .filter(({ ClientName }) => ClientName === inputs["name"])
    .flatMap(({ ClientId }) => (ClientId === undefined ? [] : [{ importId: `${UserPoolId}/${ClientId}` }]));
};

/** A prefix is unique in a region. One that nobody has is answered with an empty description. */
const userPoolDomain: Finder = async ({ inputs }, { cognito }) => {
  const [Domain, pool] = [text(inputs, "domain"), text(inputs, "userPoolId")];
  const found = await ifPresent(() => cognito.send(new DescribeUserPoolDomainCommand({ Domain })));
  return pool !== "" && found?.DomainDescription?.UserPoolId === pool ? [{ importId: Domain }] : [];
};

export const identityFinders: Readonly<Record<string, Finder>> = {
  "aws:cognito/userPool:UserPool": userPool,
  "aws:cognito/userPoolClient:UserPoolClient": userPoolClient,
  "aws:cognito/userPoolDomain:UserPoolDomain": userPoolDomain,
};
