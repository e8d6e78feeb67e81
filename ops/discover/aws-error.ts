import type { Asked } from "../../aws/asked";
import { project } from "../../environment/read";
import { CommandError } from "../command-error";

interface AwsError extends Error {
  readonly asked?: Asked;
  readonly $metadata?: { readonly attempts?: number };
  readonly code?: string;
}

const nothingChanged = "Nothing was changed, here or in AWS";

/** Each kind of refusal -> the names under which the services give it. */
const kinds = {
  throttled: /Throttl|TooManyRequests|RequestLimitExceeded|^SlowDown$|^BandwidthLimitExceeded$|PriorRequestNotComplete/,
  denied: /AccessDenied|UnauthorizedOperation|AuthorizationError|^Forbidden$/,
  expired: /ExpiredToken|^RequestExpired$|^TokenProviderError$/,
  unknown: /InvalidClientTokenId|UnrecognizedClient|^AuthFailure$|InvalidAccessKeyId|SignatureDoesNotMatch|^CredentialsProviderError$/,
} as const;

/**
 * Pure. What a person can do about an error that AWS has answered with: what, where, and the next step.
 * Undefined when it is none of those that a person can do anything about; that one's trace is for whoever mends the command.
 */
export function awsErrorText(error: AwsError): string | undefined {
  const { name, message, asked, code } = error;
  const where = asked === undefined ? "AWS" : `${asked.service} (${asked.operation})`;
  if (kinds.throttled.test(name)) {
    const attempts = error.$metadata?.attempts;
    return `${where} answered "too many requests" ${attempts === undefined ? "until the end" : `${attempts} times`}. ${nothingChanged}. Others are using the account's quota: wait a minute and run it again`;
  }
  // A sign-in that has run out is told by its words where the SDK has one name for every fault of credentials.
  if (kinds.expired.test(name) || (kinds.unknown.test(name) && /expired/i.test(message)))
    return `${where}: the credentials have expired (${message}). ${nothingChanged}. Sign in to the stack's account and run it again`;
  if (kinds.denied.test(name)) return deniedText(error, where);
  if (kinds.unknown.test(name))
    return `${where} does not know who you are (${message}). ${nothingChanged}. Sign in to the stack's account and run it again; if you are signed in, the region may be one that the account has not enabled`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return `${where} can't be reached (${message}). ${nothingChanged}. Look at the network, and at ${project}:account.region in the stack file: AWS has no such address`;
  if (lost.test(code ?? "") || name === "TimeoutError")
    return `${where} does not answer any more (${message}). ${nothingChanged}. Look at the network, and run it again`;
  return undefined;
}

/** What Node.js calls a connection that was refused, or broken off: https://nodejs.org/api/errors.html#common-system-errors */
const lost = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** IAM says who may not do what; where a service keeps that to itself, what was asked stands for it. */
function deniedText({ message, asked }: AwsError, where: string): string {
  const [, identity, action] = /User: (\S+) is not authorized to perform: ([\w-]+:\w+)/.exec(message) ?? [];
  const missing = action ?? (asked === undefined ? "an action that AWS does not name" : `the action of ${asked.operation}`);
  return `${where} denied ${missing} to ${identity ?? "these credentials (aws sts get-caller-identity tells whose they are)"}. ${nothingChanged}; a denied read is no absence, so nothing is reported. Have ${missing} allowed, or sign in with a role that may read everything, such as AWS's ReadOnlyAccess; what a reader needs at least stands in docs/ci.md, under the reader role`;
}

/** Runs a body whose errors come from AWS. @throws CommandError instead of those that a person can do something about. */
export async function explained<T>(body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    const text = error instanceof CommandError || !(error instanceof Error) ? undefined : awsErrorText(error);
    throw text === undefined ? error : new CommandError(text);
  }
}
