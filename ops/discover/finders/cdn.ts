import {
  type CloudFrontOriginAccessIdentitySummary,
  DescribeFunctionCommand,
  type DistributionSummary,
  GetFunctionCommand,
  ListOriginAccessControlsCommand,
  type OriginAccessControlSummary,
  paginateListCloudFrontOriginAccessIdentities,
  paginateListDistributions,
} from "@aws-sdk/client-cloudfront";
import { type Finder, text } from "../finder";
import { type Live, followed, ifPresent, pages } from "../live";

export const distributions = ({ cloudfront: client, once }: Live): Promise<DistributionSummary[]> =>
  once("distributions", () => pages(paginateListDistributions({ client }, {}), (page) => page.DistributionList?.Items));

/** A distribution is known by its aliases; one without aliases by its origins and its comment. */
const distribution: Finder = async ({ inputs }, live) => {
  const all = await distributions(live);
  const aliases = inputs["aliases"] as string[];
  const domains = (inputs["origins"] as { domainName: string }[]).map((origin) => origin.domainName);
  const fits = (summary: DistributionSummary) =>
    aliases.length > 0
      ? aliases.every((alias) => summary.Aliases?.Items?.includes(alias))
      : (summary.Aliases?.Items ?? []).length === 0 && sameSet(domains, summary.Origins?.Items?.map(({ DomainName }) => DomainName ?? "") ?? []);
  return all.filter(fits).flatMap(({ Id, Comment }) => (Id === undefined ? [] : [{ importId: Id, ...(Comment !== undefined && { hint: Comment }) }]));
};

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((value) => b.includes(value));

const originAccessControl: Finder = async ({ inputs }, live) => {
  const all = await originAccessControls(live);
  return all
    .filter(({ Name }) => Name === inputs["name"])
    .flatMap(({ Id, Description }) => (Id === undefined ? [] : [{ importId: Id, ...(Description !== undefined && { hint: Description }) }]));
};

export const originAccessControls = ({ cloudfront, once }: Live): Promise<OriginAccessControlSummary[]> =>
  once("origin-access-controls", () =>
    followed(async (marker) => {
      const { OriginAccessControlList: list } = await cloudfront.send(new ListOriginAccessControlsCommand({ Marker: marker }));
      return { items: list?.Items, next: list?.NextMarker };
    }),
  );

export const originAccessIdentities = ({ cloudfront: client, once }: Live): Promise<CloudFrontOriginAccessIdentitySummary[]> =>
  once("origin-access-identities", () =>
    pages(paginateListCloudFrontOriginAccessIdentities({ client }, {}), (page) => page.CloudFrontOriginAccessIdentityList?.Items),
  );

/** An identity has no name; its comment is all that tells it apart. */
const originAccessIdentity: Finder = async ({ inputs }, live) => {
  const all = await originAccessIdentities(live);
  return all.filter(({ Comment }) => Comment === inputs["comment"]).flatMap(({ Id }) => (Id === undefined ? [] : [{ importId: Id }]));
};

const edgeFunction: Finder = async ({ inputs }, { cloudfront }) => {
  const Name = text(inputs, "name");
  const found = await ifPresent(() => cloudfront.send(new DescribeFunctionCommand({ Name })));
  if (found === undefined) return [];
  // The stage that a deploy edits, and the provider reads.
  const { FunctionCode } = await cloudfront.send(new GetFunctionCommand({ Name, Stage: "DEVELOPMENT" }));
  return [{ importId: Name, held: { code: FunctionCode && new TextDecoder().decode(FunctionCode) } }];
};

export const cdnFinders: Readonly<Record<string, Finder>> = {
  "aws:cloudfront/distribution:Distribution": distribution,
  "aws:cloudfront/originAccessControl:OriginAccessControl": originAccessControl,
  "aws:cloudfront/originAccessIdentity:OriginAccessIdentity": originAccessIdentity,
  "aws:cloudfront/function:Function": edgeFunction,
};
