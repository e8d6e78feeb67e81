import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import { EC2Client } from "@aws-sdk/client-ec2";
import { ECRClient } from "@aws-sdk/client-ecr";
import { IAMClient } from "@aws-sdk/client-iam";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { RDSClient } from "@aws-sdk/client-rds";
import { S3Client } from "@aws-sdk/client-s3";
import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import { STSClient } from "@aws-sdk/client-sts";
import { type AccountPlace, endpointOf } from "./account";
import { administratorCredentials } from "../stage/command-environment";

/** The credentials of a CI job, as variables for its commands. */
export type Session = Readonly<Record<"AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY" | "AWS_SESSION_TOKEN", string>>;

/**
 * How a client of an emulated account is made.
 * @param as whose credentials it has; an administrator's, unless a session of a role is given.
 */
export function connectionTo(place: AccountPlace, as: Partial<Session> = {}) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = { ...administratorCredentials, ...as };
  const { AWS_SESSION_TOKEN: sessionToken } = as;
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
  return { region: "us-west-2", endpoint: endpointOf(place), credentials };
}

/** The same for whoever asks what lives, and changes nothing: the account answers, and does not count it. By the word in the world's counted.py. */
export const lookingOn = (place: AccountPlace) => ({ ...connectionTo(place), customUserAgent: "bluemoxon-onlooker" });

/** A client of an account's buckets, which the emulator serves by path. An administrator's, unless somebody has signed in. */
export const bucketsOf = (place: AccountPlace, as: Partial<Session> = {}): S3Client => new S3Client({ ...connectionTo(place, as), forcePathStyle: true });

/** The same for whoever looks on. */
export const bucketsSeen = (place: AccountPlace): S3Client => new S3Client({ ...lookingOn(place), forcePathStyle: true });

/** Clients of an emulated account, for asserting on what it holds and for playing the deploy workflow's part. */
export function clientsOf(place: AccountPlace, as: Partial<Session> = {}) {
  const config = connectionTo(place, as);
  return {
    cloudfront: new CloudFrontClient(config),
    lambda: new LambdaClient(config),
    sqs: new SQSClient({ ...config, useQueueUrlAsEndpoint: false }),
    sns: new SNSClient(config),
    iam: new IAMClient(config),
    rds: new RDSClient(config),
    ec2: new EC2Client(config),
    ecr: new ECRClient(config),
    sts: new STSClient(config),
  };
}
