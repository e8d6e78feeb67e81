import type { Environment } from "../environment";
import type { Fault } from "../fault";
import { unknownId } from "../ledger";

/** The ledger adopts the pool and client that the facts name, in the stack's region, and functions are told of no other. */
export function identityFaults({ identity, account, ledger, api, worker, scraper }: Partial<Environment>): Fault[] {
  if (identity === undefined) return [];
  const { userPoolId, appClientId, domainPrefix } = identity;
  const rows = [
    ["app-identity-pool", userPoolId],
    ["app-identity-client", `${userPoolId}/${appClientId}`],
    ["app-identity-domain", domainPrefix],
  ] as const;
  return [
    ...(account === undefined || userPoolId.startsWith(`${account.region}_`)
      ? []
      : [{ path: "identity.userPoolId", message: `"${userPoolId}" is not of this stack's region ${account.region}` }]),
    ...tokenFaults(identity.client.tokens),
    ...rows.flatMap(([name, id]) => rowFaults(name, id, ledger?.adopt[name])),
    ...Object.entries({ api, worker, scraper }).flatMap(([room, facts]) => strayPools(`${room}.environment`, facts?.environment ?? {}, userPoolId)),
  ];
}

const secondsOf = { seconds: 1, minutes: 60, hours: 3600, days: 86400 } as const;

/** Each token's least and most, in seconds (API reference, CreateUserPoolClient). */
const lasting = { access: [300, 86400], id: [300, 86400], refresh: [3600, 315_360_000] } as const;

function tokenFaults(tokens: Environment["identity"]["client"]["tokens"]): Fault[] {
  if (tokens.kind !== "with-units") return [];
  const secondsFor = (token: keyof typeof lasting) => tokens[token].validity * secondsOf[tokens[token].unit];
  const longest = Math.max(secondsFor("access"), secondsFor("id"));
  return [
    ...(["access", "id", "refresh"] as const).flatMap((token) => {
      const { validity, unit } = tokens[token];
      const [least, most] = lasting[token];
      return secondsFor(token) >= least && secondsFor(token) <= most
        ? []
        : [{ path: `identity.client.tokens.${token}`, message: `lasts ${validity} ${unit}; Cognito takes ${least} to ${most} seconds here` }];
    }),
    ...(secondsFor("refresh") >= longest
      ? []
      : [{ path: "identity.client.tokens.refresh", message: "ends before the tokens that it refreshes; Cognito wants it to last at least as long" }]),
  ];
}

function rowFaults(name: string, stated: string, adopted: string | undefined): Fault[] {
  return adopted === undefined || adopted === unknownId || adopted === stated
    ? []
    : [{ path: `ledger.adopt.${name}`, message: `is "${adopted}", but the identity facts say "${stated}". One of the two is another pool's or client's` }];
}

/** By the value's form, not by the variable's name: code has called it by several. */
const strayPools = (path: string, variables: Readonly<Record<string, string>>, userPoolId: string): Fault[] =>
  Object.entries(variables)
    .filter(([, value]) => /^[a-z]{2}(-[a-z]+)+-\d_[A-Za-z0-9]+$/.test(value) && value !== userPoolId)
    .map(([name, value]) => ({ path: `${path}.${name}`, message: `names user pool "${value}"; this stack's is "${userPoolId}"` }));
