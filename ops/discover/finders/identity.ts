import { DescribeUserPoolDomainCommand, paginateListUserPoolClients, paginateListUserPools } from "@aws-sdk/client-cognito-identity-provider";
import { type Finder, text } from "../finder";
import { ifPresent, pages } from "../live";

/** Cognito lets two pools have one name; then a person has to choose. */
const userPool: Finder = async ({ inputs }, { cognito: client, once }) => {
  const all = await once("user-pools", () => pages(paginateListUserPools({ client, pageSize: 60 }, { MaxResults: 60 }), (page) => page.UserPools));
  return all
    .filter(({ Name }) => Name === inputs["name"])
    .flatMap(({ Id, CreationDate }) => (Id === undefined ? [] : [{ importId: Id, hint: `made ${CreationDate?.toISOString() ?? "at an unknown time"}` }]));
};

const userPoolClient: Finder = async ({ inputs }, { cognito: client }) => {
  const UserPoolId = text(inputs, "userPoolId");
  if (UserPoolId === "") return [];
  const all = await pages(paginateListUserPoolClients({ client, pageSize: 60 }, { UserPoolId, MaxResults: 60 }), (page) => page.UserPoolClients);
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
