import { CommandError } from "../command-error";
import { word } from "../told";
import type { DeployedCode } from "./deployed";

/** In which the API names its release, in every answer; browsers are let see it (`httpApi.cors.expose`). */
const header = "x-app-version";

/** For a slow start of a function that nobody has called for long. */
const longestWait = 30_000;

/**
 * The release that the API reports of itself: anybody may ask, and no credentials are sent. An answer that refuses names it as well.
 * @param apiUrl as `urls.apiUrl` states it.
 * @throws CommandError when it does not answer, or names none.
 */
export async function reportedRelease(apiUrl: string): Promise<DeployedCode> {
  if (process.env["AWS_ENDPOINT_URL"] !== undefined)
    throw new CommandError(
      `AWS_ENDPOINT_URL leads to another account than ${apiUrl} lives in, so its release would be told beside other code. Leave out --release`,
    );
  const answer = await fetch(apiUrl, { signal: AbortSignal.timeout(longestWait), redirect: "manual" }).catch((error: Error) => {
    throw new CommandError(
      `${apiUrl} does not answer (${causeOf(error)}), so nobody knows which release it runs. Ask from where it can be reached, or leave out --release`,
    );
  });
  await answer.body?.cancel();
  const release = word.safeParse(answer.headers.get(header));
  if (release.success) return { name: "the release that the API reports", kind: "release", code: release.data };
  throw new CommandError(
    `${apiUrl} answers ${answer.status} and names no release that could be compared (header ${header}). Leave out --release until the application reports it`,
  );
}

const causeOf = ({ cause, message }: Error): string => (cause as { readonly code?: string } | undefined)?.code ?? message;
