import { z } from "zod";

const text = z.string().min(1);
const host = z.hostname();

/**
 * What the deploy workflow reads, as `infra/config/<environment>.json` of the application's repository holds it. The
 * workflow takes its names from here, so a key never changes its name; docs/deploy-config.md says which keys it consumes.
 */
export const deployConfig = z.strictObject({
  /** The label that the application and the workflow's smoke test go by. It is not the stack's name. */
  environment: z.enum(["production", "staging"]),
  aws_account_id: z.string().regex(/^\d{12}$/),
  aws_region: text,
  domain: z.strictObject({ base: host, app: host, api: host }),
  urls: z.strictObject({ app: z.url(), api: z.url() }),
  cognito: z.strictObject({ user_pool_id: text, app_client_id: text, domain: host }),
  lambda: z.strictObject({
    function_name: text,
    worker_function_name: text,
    /** MB. */
    memory_size: z.int(),
    /** Seconds. */
    timeout: z.int(),
    provisioned_concurrency: z.int(),
  }),
  s3: z.strictObject({ frontend_bucket: text, images_bucket: text }),
  cloudfront: z.strictObject({ frontend_distribution_id: text, images_distribution_id: text }),
  database: z.strictObject({
    enabled: z.boolean(),
    /** Null where there is no database. */
    instance_class: text.nullable(),
    /** GiB. Null for an Aurora cluster, whose storage grows by itself. */
    allocated_storage: z.int().nullable(),
  }),
  features: z.strictObject({ cloudfront: z.boolean(), waf: z.boolean() }),
  /** Null where CloudFront's own certificate serves. */
  acm_certificates: z.strictObject({ frontend: text.nullable(), api: text }),
});

export type DeployConfig = z.infer<typeof deployConfig>;
