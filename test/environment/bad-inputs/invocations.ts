import { type BadInput, at, bad } from "./bad-input";

/** Schedules and permissions, against one another. */
export const invocations: readonly BadInput[] = [
  bad(
    "staging",
    "two schedules under one rule",
    "invocations.schedules.scraper-warmup.ruleName",
    "bluemoxon-staging-keep-warm",
    'rule name "bluemoxon-staging-keep-warm" is also at invocations.schedules.api-keep-warm.ruleName',
  ),
  bad(
    "staging",
    "a schedule that takes the HTTP API's permission",
    "invocations.schedules.api-keep-warm.permissionId",
    "AllowAPIGatewayInvoke",
    'permission "api/AllowAPIGatewayInvoke" is also at httpApi.permissionId',
  ),
  bad(
    "staging",
    "two permissions of one name on one function",
    "invocations.permissions.scraper-by-api.permissionId",
    "warmup-scheduled-event",
    'permission "scraper/warmup-scheduled-event" is also at invocations.schedules.scraper-warmup.permissionId',
  ),
  bad("prod", "a schedule of a function that is none", "invocations.schedules.scraper-warmup.function", "cleanup", "expected one of api, scraper"),
  bad(
    "prod",
    "a schedule that is none",
    "invocations.schedules.scraper-warmup.expression",
    "every 5 minutes",
    '"every 5 minutes" is not a schedule such as rate(5 minutes) or cron(0 12 * * ? *)',
  ),
  bad(
    "prod",
    "a statement id with a blank",
    "invocations.schedules.scraper-warmup.permissionId",
    "warm up",
    '"warm up" is not a statement id (1 to 100 letters, digits, - and _)',
  ),
  bad(
    "staging",
    "a permission for somebody who is no service",
    "invocations.permissions.scraper-by-api.principal",
    "*",
    "expected a service such as events.amazonaws.com",
  ),
  bad(
    "staging",
    "a permission for another account",
    "invocations.permissions.scraper-by-api.sourceArn",
    "arn:aws:iam::266672885920:role/bluemoxon-api-role",
    at(
      "invocations.permissions.scraper-by-api.sourceArn",
      '"arn:aws:iam::266672885920:role/bluemoxon-api-role" is in account 266672885920; this stack\'s account is 652617421195',
    ),
  ),
];
