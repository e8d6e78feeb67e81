import { also, linked, set } from "../../support/edits";
import type { Mutations } from "./mutation";

const permission = (props: Record<string, unknown>) => also({ type: "aws:lambda/permission:Permission", props });

/** Who may invoke a function. */
export const callerMutations: Mutations = {
  "callers-are-this-stacks-own": {
    "any API": [
      also({ type: "aws:lambda/permission:Permission", props: { principal: "apigateway.amazonaws.com" } }),
      /app-other lets apigateway.amazonaws.com invoke the function for anybody/,
    ],
    "a star": [also({ type: "aws:lambda/permission:Permission", props: { principal: "s3.amazonaws.com", sourceArn: "*" } }), /for anybody/],
    "an API by its ARN, which may be anybody's": [
      also({
        type: "aws:lambda/permission:Permission",
        props: { principal: "apigateway.amazonaws.com", sourceArn: "arn:aws:execute-api:us-west-2:1:a1b2c3/*/*" },
      }),
      /app-other lets apigateway.amazonaws.com invoke the function for a source that is not of this stack/,
    ],
    "an API in the rule's place": [
      linked("app-invocations-schedule-scraper-warmup-permission", "sourceArn", "app-http-api-gateway"),
      /app-invocations-schedule-scraper-warmup-permission lets events.amazonaws.com invoke/,
    ],
    "a function in the API's place": [linked("app-http-api-permission", "sourceArn", "app-api-function"), /app-http-api-permission lets/],
    "everybody, for a source that is named": [
      permission({ principal: "*", sourceArn: "arn:aws:sns:us-west-2:266672885920:a" }),
      /lets \* invoke the function for anybody/,
    ],
    "another account": [permission({ principal: "652617421195", sourceArn: "arn:aws:sns:us-west-2:266672885920:a" }), /lets 652617421195 invoke/],
    "what only begins like a service of AWS": [
      permission({ principal: "s3.amazonaws.com.example.com", sourceArn: "arn:aws:sns:us-west-2:266672885920:a" }),
      /lets s3\.amazonaws\.com\.example\.com invoke the function for anybody/,
    ],
    "what only ends like a service of AWS": [
      permission({ principal: "x/s3.amazonaws.com", sourceArn: "arn:aws:sns:us-west-2:266672885920:a" }),
      /lets x\/s3\.amazonaws\.com invoke the function for anybody/,
    ],
    "a source that begins with a wildcard": [permission({ principal: "s3.amazonaws.com", sourceArn: "*-logs" }), /invoke the function for anybody/],
    "this stack's own API in the rule's place": [
      (resources) =>
        linked(
          "app-invocations-schedule-scraper-warmup-permission",
          "sourceArn",
          "app-http-api-gateway",
        )(set("app-invocations-schedule-scraper-warmup-permission", "sourceArn", "<app-http-api-gateway.arn>")(resources)),
      /app-invocations-schedule-scraper-warmup-permission lets events\.amazonaws\.com invoke the function for a source that is not of this stack/,
    ],
    "any bucket": [permission({ principal: "s3.amazonaws.com", sourceArn: "arn:aws:s3:::*" }), /lets s3.amazonaws.com invoke the function for anybody/],
    "a bucket that may be anybody's one day": [
      permission({ principal: "s3.amazonaws.com", sourceArn: "arn:aws:s3:::a" }),
      /lets s3.amazonaws.com invoke the function for a source that is not of this stack/,
    ],
    "another account's topic": [
      permission({ principal: "sns.amazonaws.com", sourceArn: "arn:aws:sns:us-west-2:652617421195:a" }),
      /a source that is not of this stack/,
    ],
    "a source that was only read from the API": [
      set("app-http-api-permission", "sourceArn", "arn:aws:execute-api:us-west-2:652617421195:a1b2c3/*/*"),
      /app-http-api-permission lets apigateway.amazonaws.com invoke the function for a source that is not of this stack/,
    ],
    "a URL for everybody": [
      also({ type: "aws:lambda/functionUrl:FunctionUrl", props: { authorizationType: "NONE" } }),
      /app-other lets everybody invoke the function by its URL/,
    ],
  },
};
