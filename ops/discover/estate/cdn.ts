import { type FunctionSummary, ListFunctionsCommand } from "@aws-sdk/client-cloudfront";
import { distributions, originAccessControls, originAccessIdentities } from "../finders/cdn";
import { type Live, followed } from "../live";
import { type Lister, type Resident, resident } from "./resident";

const edgeFunctions = ({ cloudfront }: Live): Promise<FunctionSummary[]> =>
  followed(async (marker) => {
    const { FunctionList: list } = await cloudfront.send(new ListFunctionsCommand({ Marker: marker }));
    return { items: list?.Items, next: list?.NextMarker };
  });

/** Distributions, origin access and edge functions. A distribution and an identity have no name: host names and comments tell whose they are. */
export const cdn: Lister = async (live): Promise<Resident[]> => {
  const [sites, controls, identities, functions] = await Promise.all([
    distributions(live),
    originAccessControls(live),
    originAccessIdentities(live),
    edgeFunctions(live),
  ]);
  return [
    ...sites.flatMap(({ Id, ARN = "", Comment = "", Aliases }) =>
      resident("aws:cloudfront/distribution:Distribution", Id, { arn: ARN, names: [...(Aliases?.Items ?? []), Comment] }),
    ),
    ...controls.flatMap(({ Id, Name = "" }) => resident("aws:cloudfront/originAccessControl:OriginAccessControl", Id, { names: [Name] })),
    ...identities.flatMap(({ Id, Comment = "" }) => resident("aws:cloudfront/originAccessIdentity:OriginAccessIdentity", Id, { names: [Comment] })),
    // Both stages of a function stand in the list.
    ...[...new Map(functions.map((each) => [each.Name, each])).values()].flatMap(({ Name = "", FunctionMetadata }) =>
      resident("aws:cloudfront/function:Function", Name, { arn: FunctionMetadata?.FunctionARN ?? Name, names: [Name] }),
    ),
  ];
};
