import { type BadInput, at, bad } from "./bad-input";

const grants = "delivery.role.grants";

/** What a deploy may do, and to what. */
export const delivery: readonly BadInput[] = [
  bad(
    "prod",
    "a grant on a bucket that is not there",
    `${grants}.S3ImagesAccess.bucket`,
    "pictures",
    '"pictures" is no bucket of this stack. Known: frontend, images, logs, landing',
  ),
  bad(
    "prod",
    "a grant on a distribution by its id",
    `${grants}.CloudFrontInvalidation.distribution`,
    "e16bjx90qwqnqo",
    '"e16bjx90qwqnqo" is no distribution of this stack. Known: frontend, images, landing',
  ),
  bad(
    "staging",
    "every action of a service",
    `${grants}.LambdaDeployment.actions`,
    ["lambda:*"],
    at(`${grants}.LambdaDeployment.actions.0`, '"lambda:*" is not an action of lambda, named in full: a pattern lets in what AWS adds one day'),
  ),
  bad(
    "staging",
    "an action of another service",
    `${grants}.S3FrontendDeployment.actions`,
    ["iam:PassRole"],
    at(`${grants}.S3FrontendDeployment.actions.0`, '"iam:PassRole" is not an action of s3, named in full: a pattern lets in what AWS adds one day'),
  ),
  bad("prod", "a grant of no kind", `${grants}.S3ImagesAccess.kind`, "queue", "is not a known kind. Known: functions, bucket, distribution"),
  bad("prod", "subjects that are no repository's", "delivery.role.subjects", "*", "expected a subject such as repo:owner/name:*"),
  bad("prod", "the role of a function", "delivery.role.name", "bluemoxon-api-role", 'role name "bluemoxon-api-role" is also at api.role.name'),
  bad(
    "prod",
    "an issuer with its scheme",
    "delivery.identityProvider.issuer",
    "https://github.com",
    '"https://github.com" is not a host such as token.actions.githubusercontent.com',
  ),
  bad(
    "prod",
    "a thumbprint with colons",
    "delivery.identityProvider.thumbprints",
    ["69:38"],
    at("delivery.identityProvider.thumbprints.0", '"69:38" is not 40 hex digits in quotes'),
  ),
];
