import { distributionsOf } from "../cdn";
import type { Environment } from "../environment";

/** What of a stack answers at host names of its own. */
export interface Target {
  /** By which a record leads to it. */
  readonly key: string;
  readonly hosts: readonly string[];
  /** ARN; absent where AWS's own certificate serves. */
  readonly certificate: string | undefined;
}

/** Of what could be read. */
export const targetsOf = ({ cdn, httpApi }: Partial<Environment>): readonly Target[] => [
  ...Object.entries(cdn ? distributionsOf(cdn) : {}).map(([key, { aliases, certificate }]) => ({
    key: `${key}-cdn`,
    hosts: aliases,
    certificate: certificate.kind === "acm" ? certificate.arn : undefined,
  })),
  ...(httpApi ? [{ key: "http-api", hosts: [httpApi.domain.name], certificate: httpApi.domain.certificateArn }] : []),
];
