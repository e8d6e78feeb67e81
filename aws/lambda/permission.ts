import { grant } from "../rights";
import type { AwsType } from "../type";
import { functions } from "./functions";

/** Who may call a function: a statement of the function's own policy. Every change of one is a replacement. */
export const permission: AwsType = {
  token: "aws:lambda/permission:Permission",
  importId: { pattern: /^[\w-]{1,64}(:[\w$-]+)?\/[\w-]{1,100}$/, example: "app-api/AllowAPIGatewayInvoke" },
  identity: "{function}/{statementId}",
  terraform: {
    type: "aws_lambda_permission",
    key: { function: "function_name", statementId: "statement_id" },
    importId: "{function_name}/{statement_id}",
    // One on an alias or a version is another than the function's.
    unlike: { attribute: "qualifier", importId: "{function_name}:{qualifier}/{statement_id}" },
  },
  rights: {
    read: (place) => [grant(functions(place), ["lambda:GetPolicy"])],
    lose: ["lambda:RemovePermission"],
    look: (place) => [grant(functions(place), ["lambda:GetPolicy"])],
  },
};
