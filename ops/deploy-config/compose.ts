import type { CdnFacts } from "../../environment/cdn";
import type { Environment } from "../../environment/environment";
import { CommandError } from "../command-error";
import type { Declared } from "./declared";
import { type DeployConfig, deployConfig } from "./deploy-config";
import type { StackOutputs } from "./stack-outputs";

/** The variable by which the application knows its environment. The stack goes by another name. */
const label = "ENVIRONMENT";

/**
 * The deploy workflow's config. Pure: physical names and ids from the stack's outputs, the rest from its facts and from what
 * the program declares by them.
 * @throws CommandError when a value is not one that the workflow can read.
 */
export function composeDeployConfig(outputs: StackOutputs, facts: Environment, declared: Declared): DeployConfig {
  const { account, urls, identity, api, cdn } = facts;
  const composed = deployConfig.safeParse({
    environment: api.environment[label],
    aws_account_id: account.id,
    aws_region: account.region,
    domain: { base: urls.baseDomain, app: new URL(urls.appUrl).hostname, api: new URL(urls.apiUrl).hostname },
    urls: { app: urls.appUrl, api: urls.apiUrl },
    cognito: {
      user_pool_id: identity.userPoolId,
      app_client_id: identity.appClientId,
      domain: `${identity.domainPrefix}.auth.${account.region}.amazoncognito.com`,
    },
    lambda: {
      function_name: outputs.apiFunctionName,
      worker_function_name: outputs.workerFunctionName,
      memory_size: api.memoryMb,
      timeout: api.timeoutSeconds,
      provisioned_concurrency: declared.provisionedConcurrency.get(api.name) ?? 0,
    },
    s3: { frontend_bucket: outputs.frontendBucket, images_bucket: outputs.imagesBucket },
    cloudfront: { frontend_distribution_id: outputs.frontendDistributionId, images_distribution_id: outputs.imagesDistributionId },
    database: {
      enabled: declared.database !== undefined,
      instance_class: declared.database?.instanceClass ?? null,
      allocated_storage: declared.database?.allocatedStorageGb ?? null,
    },
    features: { cloudfront: declared.hasDistribution, waf: declared.hasWebAcl },
    acm_certificates: { frontend: certificateArn(cdn.frontend.certificate), api: urls.apiCertificateArn },
  });
  if (composed.success) return composed.data;
  const faults = composed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new CommandError(`the stack's facts make no deploy config. Mend the stack file (environment is api.environment.${label}):\n${faults.join("\n")}`);
}

function certificateArn(certificate: CdnFacts["frontend"]["certificate"]): string | null {
  switch (certificate.kind) {
    case "acm":
      return certificate.arn;
    case "cloudfront-default":
      return null;
  }
}

/** As the file is written. The order is that of the application's own files, so that a first diff shows values only. */
export const configText = (config: DeployConfig): string => `${JSON.stringify(config, undefined, 2)}\n`;
