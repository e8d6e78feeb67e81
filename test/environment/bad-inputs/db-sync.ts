import { type BadInput, at, bad } from "./bad-input";

/** The database copy: its own parts in this account, its source in another. */
export const dbSync: readonly BadInput[] = [
  bad("prod", "a copy of a kind that is none", "dbSync.kind", "off", "is not a known kind. Known: function, none"),
  bad("prod", "a copy left out without a reason", "dbSync.reason", "", "is empty; state the value"),
  bad(
    "staging",
    "a source in another account than it says",
    "dbSync.source.account",
    "123456789012",
    at(
      "dbSync.source.secretArn",
      '"arn:aws:secretsmanager:us-west-2:266672885920:secret:bluemoxon/db-credentials-Firmtl" is in account 266672885920; the account it is copied from is 123456789012',
    ),
  ),
  bad(
    "staging",
    "its own secret in the source's account",
    "dbSync.secretArns",
    ["arn:aws:secretsmanager:us-west-2:266672885920:secret:bluemoxon/db-credentials-Firmtl"],
    at(
      "dbSync.secretArns.0",
      '"arn:aws:secretsmanager:us-west-2:266672885920:secret:bluemoxon/db-credentials-Firmtl" is in account 266672885920; this stack\'s account is 652617421195',
    ),
    at("dbSync.secretArns.0", 'is of secret "bluemoxon/db-credentials"; the database\'s credentials are in "bluemoxon-staging/database"'),
  ),
  bad(
    "staging",
    "a copy in a subnet that is not there",
    "dbSync.subnets",
    ["private-a"],
    '"private-a" is no subnet of this stack. Known: public-a, private-b, private-c, private-d',
  ),
  bad(
    "staging",
    "a copy under the worker's name",
    "dbSync.name",
    "bluemoxon-staging-analysis-worker",
    'function name "bluemoxon-staging-analysis-worker" is also at worker.name',
    at("dbSync.logGroup.name", 'is "/aws/lambda/bluemoxon-staging-db-sync", but Lambda writes to /aws/lambda/bluemoxon-staging-analysis-worker'),
  ),
  bad("staging", "a copy that takes longer than Lambda allows", "dbSync.timeoutSeconds", 901, "expected a whole number from 1 to 900 (seconds)"),
  bad(
    "staging",
    "a password that is kept and stated",
    "dbSync.environment.PROD_DB_PASSWORD",
    "x",
    "is stated here and kept in the ledger; a kept value is nobody's business here, so remove it",
  ),
];
