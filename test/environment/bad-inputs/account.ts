import { type BadInput, at, bad } from "./bad-input";

/** What lies in another account or region than the stack. */
export const account: readonly BadInput[] = [
  bad(
    "prod",
    "a model of another region, which is in no account",
    "api.modelArns",
    ["arn:aws:bedrock:us-east-1::foundation-model/x"],
    at("api.modelArns.0", '"arn:aws:bedrock:us-east-1::foundation-model/x" is in region us-east-1; this stack\'s region is us-west-2'),
  ),
  bad(
    "prod",
    "a zone of a region with a longer name",
    "api.environment.ZONE",
    "us-gov-east-1a",
    '"us-gov-east-1a" is in region us-gov-east-1; this stack\'s region is us-west-2',
  ),
  bad(
    "prod",
    "a resource of another account on its way out",
    "ledger.retire.app-old",
    { id: "https://sqs.us-west-2.amazonaws.com/652617421195/old", reason: "gone", until: "2026-02-28", outcome: "let-go" },
    at("ledger.retire.app-old.id", '"https://sqs.us-west-2.amazonaws.com/652617421195/old" is in account 652617421195; this stack\'s account is 266672885920'),
  ),
  bad(
    "staging",
    "an account that can't be read, by whose region no endpoint is judged then",
    "account.id",
    "65261742119",
    '"65261742119" is not a 12-digit AWS account id in quotes',
  ),
];
