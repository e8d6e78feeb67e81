import { paginateListAliases } from "@aws-sdk/client-kms";
import { pages } from "../live";
import { type Lister, resident } from "./resident";

/**
 * Aliases of KMS keys: a key itself has no name. Those that begin with `alias/aws/` are AWS's own, one a service.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html
 */
export const keys: Lister = async ({ kms: client }) =>
  (await pages(paginateListAliases({ client }, {}), (page) => page.Aliases)).flatMap(({ AliasName = "", AliasArn = "" }) =>
    resident("aws:kms/alias:Alias", AliasName, { arn: AliasArn, names: [AliasName], byAws: AliasName.startsWith("alias/aws/") }),
  );
