import type { Account } from "../environment/account";

/**
 * ARNs composed from facts. A resource that a later phase creates is named by its ARN, not by its output: during the
 * adoption it is left out of the engine's run, and whatever hung on its output would be left out with it.
 */

export const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`;
/** Where CloudFront finds a bucket as an origin: by region, so that a new bucket's first hours bring no redirect to the viewer. */
export const bucketDomain = ({ region }: Account, bucket: string): string => `${bucket}.s3.${region}.amazonaws.com`;
/** The same by the one host name for all regions: as older consoles wrote an origin, and as CloudFront calls a bucket that it writes logs to. */
export const globalBucketDomain = (bucket: string): string => `${bucket}.s3.amazonaws.com`;
export const queueArn = ({ region, id }: Account, queue: string): string => `arn:aws:sqs:${region}:${id}:${queue}`;
/** SQS's own address of a queue, as AWS documents it; what an endpoint answers with may carry another host. */
export const queueUrl = ({ region, id }: Account, queue: string): string => `https://sqs.${region}.amazonaws.com/${id}/${queue}`;
export const functionArn = ({ region, id }: Account, name: string): string => `arn:aws:lambda:${region}:${id}:function:${name}`;
export const userPoolArn = ({ region, id }: Account, pool: string): string => `arn:aws:cognito-idp:${region}:${id}:userpool/${pool}`;
export const repositoryArn = ({ region, id }: Account, name: string): string => `arn:aws:ecr:${region}:${id}:repository/${name}`;
/** @param issuer host of the identity provider's issuer. */
export const identityProviderArn = ({ id }: Account, issuer: string): string => `arn:aws:iam::${id}:oidc-provider/${issuer}`;
export const managedPolicyArn = (path: string): string => `arn:aws:iam::aws:policy/${path}`;
