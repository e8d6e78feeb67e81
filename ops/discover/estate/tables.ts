import { paginateListTables } from "@aws-sdk/client-dynamodb";
import { pages } from "../live";
import { type Lister, resident } from "./resident";

/** DynamoDB tables. The program has none; Terraform's locks are one. */
export const tables: Lister = async ({ dynamodb: client }) =>
  (await pages(paginateListTables({ client }, {}), (page) => page.TableNames)).flatMap((name) => resident("aws:dynamodb/table:Table", name, { names: [name] }));
