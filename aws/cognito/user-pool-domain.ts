import { wholly } from "../rights";
import type { AwsType } from "../type";

/** Where people sign in. Once it is free, anybody may take it. */
export const userPoolDomain: AwsType = {
  token: "aws:cognito/userPoolDomain:UserPoolDomain",
  importId: { pattern: /^[a-z0-9](-?[a-z0-9])*$/, example: "app-sign-in" },
  terraform: { type: "aws_cognito_user_pool_domain", service: "cognitoidp", key: { domain: "domain" }, importId: "{domain}" },
  holds: "an identity",
  computed: ["awsAccountId", "cloudfrontDistribution", "cloudfrontDistributionArn", "cloudfrontDistributionZoneId", "s3Bucket", "version"],
  rights: {
    // AWS names no resource of this action: a sign-in domain is looked up among everybody's.
    read: wholly("cognito-idp:DescribeUserPoolDomain"),
    lose: ["cognito-idp:DeleteUserPoolDomain"],
    look: wholly("cognito-idp:DescribeUserPoolDomain"),
  },
};
