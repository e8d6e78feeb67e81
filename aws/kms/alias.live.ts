import { paginateListAliases } from "@aws-sdk/client-kms";
import { pages } from "../clients";
import { type Lister, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";

/**
 * Aliases of KMS keys: a key itself has no name. Those that begin with `alias/aws/` are AWS's own, one a service.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html
 */
const list: Lister = async ({ kms: client }) =>
  (await pages(paginateListAliases({ client }, {}), (page) => page.Aliases)).flatMap(({ AliasName = "", AliasArn = "" }) =>
    liveResource("aws:kms/alias:Alias", AliasName, { arn: AliasArn, names: [AliasName], byAws: AliasName.startsWith("alias/aws/") }),
  );

export const keyAliases: LiveKind = { listed: "key aliases", find: {}, list };
