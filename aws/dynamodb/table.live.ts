import { paginateListTables } from "@aws-sdk/client-dynamodb";
import { pages } from "../clients";
import { type Lister, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";

/** DynamoDB tables. The program has none; Terraform's locks are one. */
const list: Lister = async ({ dynamodb: client }) =>
  (await pages(paginateListTables({ client }, {}), (page) => page.TableNames)).flatMap((name) =>
    liveResource("aws:dynamodb/table:Table", name, { names: [name] }),
  );

export const tables: LiveKind = { listed: "tables", find: {}, list };
