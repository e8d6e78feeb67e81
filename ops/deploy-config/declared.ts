import { types } from "../../aws";
import type { Registration } from "../recording";

/** What the program declares of AWS, as far as the deploy config speaks of it. */
export interface Declared {
  readonly database: { readonly instanceClass: string; readonly allocatedStorageGb: number | undefined } | undefined;
  readonly hasDistribution: boolean;
  /** A web ACL stands before a distribution. */
  readonly hasWebAcl: boolean;
  /** Function name -> environments that are kept warm for it. */
  readonly provisionedConcurrency: ReadonlyMap<string, number>;
}

const distributionType = types.distribution.token;
const serverTypes = [types.databaseInstance.token, types.clusterInstance.token];
const provisionedType = "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";

/**
 * Pure. Switches such as `database.enabled` are no facts of a stack file: nothing can be switched off there. Whether they are
 * true is asked of what the program would register.
 */
export function declaredIn(registrations: readonly Registration[]): Declared {
  const server = registrations.find(({ type }) => serverTypes.includes(type))?.inputs;
  const distributions = registrations.filter(({ type }) => type === distributionType);
  const provisioned = registrations.filter(({ type }) => type === provisionedType);
  return {
    database: server && { instanceClass: server["instanceClass"] as string, allocatedStorageGb: server["allocatedStorage"] as number | undefined },
    hasDistribution: distributions.length > 0,
    hasWebAcl: distributions.some(({ inputs }) => inputs["webAclId"] !== undefined),
    provisionedConcurrency: new Map(
      provisioned.map(({ inputs }) => [inputs["functionName"] as string, inputs["provisionedConcurrentExecutions"] as number] as const),
    ),
  };
}
