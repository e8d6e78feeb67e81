import { join } from "node:path";
import { type AccountPlace, endpointOf } from "../accounts/account";
import type { Engine } from "../engine/engine";
import { stackFolder } from "./folders";

/** An emulated account asks nobody for a right, except whoever has taken on a role. */
export const administratorCredentials = { AWS_ACCESS_KEY_ID: "rehearsal", AWS_SECRET_ACCESS_KEY: "rehearsal" };

/**
 * The environment in which every command of a rehearsal runs: the embedded engine, the emulated account, its state in the
 * emulated S3 with a KMS key, as a real one would be kept. No real credential is left in it, so no command can leave the
 * machine for a real account.
 */
export function commandEnvironment(place: AccountPlace, engine: Engine): Record<string, string> {
  const endpoint = endpointOf(place);
  return {
    PATH: `${engine.binDir}:${process.env["PATH"] ?? ""}`,
    PULUMI_HOME: engine.pulumiHome,
    PULUMI_BACKEND_URL: `s3://bluemoxon-pulumi-state-${place.stack}?endpoint=${endpoint}&s3ForcePathStyle=true&region=us-west-2`,
    PULUMI_OPTION_CONFIG_FILE: stackFileOf(place.stack),
    PULUMI_OPTION_POLICY_PACK: "policy",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    AWS_ENDPOINT_URL: endpoint,
    // S3 Control is asked at `<account>.<endpoint>`, a host that no machine has: whatever is not this machine itself is sent to the account.
    HTTP_PROXY: endpoint,
    HTTPS_PROXY: endpoint,
    NO_PROXY: "127.0.0.1,localhost",
    AWS_REGION: "us-west-2",
    AWS_DEFAULT_REGION: "us-west-2",
    ...administratorCredentials,
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_EC2_METADATA_DISABLED: "true",
    // The emulated S3 keeps no checksums, of which the engine would warn at every read of the state.
    AWS_RESPONSE_CHECKSUM_VALIDATION: "when_required",
  };
}

/** What encrypts the stack's secrets: a key in the account, by its alias. */
export const secretsProvider = (place: AccountPlace): string => `awskms://alias/bluemoxon-pulumi?region=us-west-2&endpoint=${endpointOf(place)}`;

export const stackFileOf = (stack: string): string => join(stackFolder, `Pulumi.${stack}.yaml`);
