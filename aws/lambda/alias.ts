import { grant } from "../rights";
import type { AwsType } from "../type";
import { functions } from "./functions";

/** Which version is live. The deploy workflow moves it; what else it says is a person's to change. */
export const alias: AwsType = {
  token: "aws:lambda/alias:Alias",
  importId: { pattern: /^[\w-]{1,64}\/[\w-]{1,128}$/, example: "app-api/live" },
  identity: "{functionName}/{name}",
  terraform: { type: "aws_lambda_alias", key: { functionName: "function_name", name: "name" }, importId: "{function_name}/{name}" },
  computed: ["functionVersion", "invokeArn", "routingConfig"],
  rights: {
    read: (place) => [grant(functions(place), ["lambda:GetAlias"])],
    lose: ["lambda:DeleteAlias"],
    look: (place) => [grant(functions(place), ["lambda:GetAlias", "lambda:ListAliases"])],
  },
};
