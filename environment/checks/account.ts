import type { Environment } from "../environment";
import type { Fault } from "../fault";

/** Every ARN, availability zone and service name of a stack lies in its own account and region. */
export function accountFaults(facts: Partial<Environment>): Fault[] {
  const { account, ledger, dbSync, dns, ...rest } = facts;
  if (account === undefined) return [];
  const adopted = ledger === undefined ? {} : { ledger: importIds(ledger) };
  const own = leaves({
    ...rest,
    ...adopted,
    ...(dbSync !== undefined && { dbSync: withoutSource(dbSync) }),
    ...(dns !== undefined && { dns: withoutForeign(dns) }),
  });
  const copied = dbSync?.kind === "function" ? leaves({ dbSync: { source: dbSync.source } }) : [];
  const source = dbSync?.kind === "function" ? { ...account, id: dbSync.source.account } : account;
  return [
    ...own.flatMap(([path, value]) => placeFaults(path, value, account)),
    ...copied.flatMap(([path, value]) => placeFaults(path, value, source, "the account it is copied from")),
  ];
}

/** Of the ledger only the ids name things in AWS; the rest is names of our own and reasons. */
const importIds = ({ adopt, retire }: Environment["ledger"]) => ({
  adopt,
  retire: Object.fromEntries(Object.entries(retire).map(([name, { id }]) => [name, { id }])),
});

/** The database that is copied is another account's; the rest of the copy is this one's. */
function withoutSource(dbSync: Environment["dbSync"]): object {
  if (dbSync.kind === "none") return dbSync;
  const { source: _source, ...own } = dbSync;
  return own;
}

/** A zone also holds what validates other accounts' certificates. */
const withoutForeign = (dns: Environment["dns"]): object =>
  dns.kind === "elsewhere" ? dns : { ...dns, validations: Object.fromEntries(Object.entries(dns.validations).filter(([, { kind }]) => kind === "own")) };

function placeFaults(path: string, value: string, account: Environment["account"], whose = "this stack's account"): Fault[] {
  const arn = /arn:aws:([a-z0-9-]+):([a-z0-9-]*|\*):(\d{12})?/.exec(value);
  const [service, region, owner] = [arn?.[1], arn?.[2], arn?.[3]];
  const queue = /^https:\/\/sqs\.([a-z0-9-]+)\.amazonaws\.com\/(\d{12})\//.exec(value);
  const zone = /^[a-z]{2}(?:-[a-z]+)+-\d(?=[a-z]$)/.exec(value)?.[0];
  const foreignOwner = [owner, queue?.[2]].find((id) => id !== undefined && id !== account.id);
  // CloudFront reads certificates and web ACLs from us-east-1, whatever the stack's region; the facts' own schema holds them to that.
  const home = service === "acm" || service === "wafv2" ? undefined : account.region;
  const foreignRegion = [region, queue?.[1], zone].find((name) => name !== undefined && name !== "" && name !== "*" && home !== undefined && name !== home);
  return [
    ...(foreignOwner === undefined ? [] : [{ path, message: `"${value}" is in account ${foreignOwner}; ${whose} is ${account.id}` }]),
    ...(foreignRegion === undefined ? [] : [{ path, message: `"${value}" is in region ${foreignRegion}; this stack's region is ${account.region}` }]),
  ];
}

function leaves(value: unknown, path = ""): [path: string, value: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, path === "" ? key : `${path}.${key}`));
}
