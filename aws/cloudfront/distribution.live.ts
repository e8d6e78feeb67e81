import { type DistributionSummary, paginateListDistributions } from "@aws-sdk/client-cloudfront";
import { types } from "..";
import { type Live, pages } from "../clients";
import type { Finder } from "../finding";
import { type Lister, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";

const distributionsOf = ({ cloudfront: client, once }: Live): Promise<DistributionSummary[]> =>
  once("distributions", () => pages(paginateListDistributions({ client }, {}), (page) => page.DistributionList?.Items));

/** A distribution is known by its aliases; one without aliases by its origins and its comment. */
const find: Finder = async ({ inputs }, live) => {
  const all = await distributionsOf(live);
  const aliases = inputs["aliases"] as string[];
  const domains = (inputs["origins"] as { domainName: string }[]).map((origin) => origin.domainName);
  const fits = (summary: DistributionSummary) =>
    aliases.length > 0
      ? aliases.every((alias) => summary.Aliases?.Items?.includes(alias))
      : (summary.Aliases?.Items ?? []).length === 0 && sameSet(domains, summary.Origins?.Items?.map(({ DomainName }) => DomainName ?? "") ?? []);
  return all.filter(fits).flatMap(({ Id, Comment }) => (Id === undefined ? [] : [{ importId: Id, ...(Comment !== undefined && { hint: Comment }) }]));
};

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((value) => b.includes(value));

const list: Lister = async (live) =>
  (await distributionsOf(live)).flatMap(({ Id, ARN = "", Comment = "", Aliases }) =>
    liveResource(types.distribution.token, Id, { arn: ARN, names: [...(Aliases?.Items ?? []), Comment] }),
  );

export const distributions: LiveKind = { listed: "distributions", find: { [types.distribution.token]: find }, list };
