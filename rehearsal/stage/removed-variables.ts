/** What a person may have set that would lead a command elsewhere, or to nowhere. */
export const removedVariables = [
  "AWS_PROFILE",
  "AWS_DEFAULT_PROFILE",
  "AWS_SESSION_TOKEN",
  "AWS_ROLE_ARN",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "PULUMI_ACCESS_TOKEN",
  "PULUMI_CONFIG_PASSPHRASE",
  "ADOPTION_PHASE",
  "ADOPTION_ROOM",
  "ADOPTION_STATE",
  // Each program reads them in capitals or not, and has its own order.
  ...["ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].flatMap((name) => [name, name.toLowerCase()]),
];

/** As an environment to start from: each of them undefined, so that a child process gets none. */
export const removed: Readonly<Record<string, undefined>> = Object.fromEntries(removedVariables.map((name) => [name, undefined]));
