import { awsTypes } from "../../aws";
import { moduleOf } from "../../aws/type";

/** A resource type that the built plugin speaks for. */
export interface Bridged {
  readonly token: string;
  /** Terraform's name of it. */
  readonly type: string;
  /** Package below internal/service of the Terraform provider's source. */
  readonly service: string;
}

/** Types that the program does not register and that stories and accidents use: somebody tries to add one, or made one by hand. */
const beside: readonly Omit<Bridged, "service">[] = [
  { token: "aws:acm/certificate:Certificate", type: "aws_acm_certificate" },
  { token: "aws:cloudfront/cachePolicy:CachePolicy", type: "aws_cloudfront_cache_policy" },
  { token: "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy", type: "aws_cloudfront_response_headers_policy" },
  { token: "aws:kms/alias:Alias", type: "aws_kms_alias" },
  { token: "aws:kms/key:Key", type: "aws_kms_key" },
  { token: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", type: "aws_s3_bucket_lifecycle_configuration" },
  { token: "aws:secretsmanager/secretPolicy:SecretPolicy", type: "aws_secretsmanager_secret_policy" },
  { token: "aws:sqs/queuePolicy:QueuePolicy", type: "aws_sqs_queue_policy" },
];

export const bridged: readonly Bridged[] = [
  ...awsTypes.map(({ token, terraform: { type, service = moduleOf(token) } }) => ({ token, type, service })),
  ...beside.map((one) => ({ ...one, service: moduleOf(one.token) })),
];

/** Services of the provider to build. S3's resources ask s3control for tags. */
export const services: readonly string[] = [...new Set([...bridged.map(({ service }) => service), "s3control"])].sort();
