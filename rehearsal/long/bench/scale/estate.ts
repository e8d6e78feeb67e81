import type { AlarmFacts } from "../../../../environment/monitoring";
import { unknownId } from "../../../../environment/ledger";

/** A stack's configuration, as its files state it. Loose: what is put in is what a stack file may state. */
export type Config = Readonly<Record<string, unknown>>;

/** What a larger estate has besides production's own: the keys of its facts, which name its resources too. */
export interface Additions {
  /** A subnet with its place in the route table `isolated`: two resources. */
  readonly subnets: readonly { readonly key: string; readonly cidr: string }[];
  /** A host name with a record of each of two types: two resources. */
  readonly records: readonly { readonly key: string; readonly name: string }[];
  readonly alarms: readonly string[];
  readonly dashboards: readonly string[];
  readonly edgeFunctions: readonly string[];
}

/** How many of each kind are in ten resources; what is left of them is alarms. */
const inTen = { subnets: 2, records: 1, edgeFunctions: 1, dashboards: 1 };
const keysOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `wide-${String(index).padStart(4, "0")}`);

/** Resources beyond those that production has. Pure. @param count at most 10,000: the subnets lie in the upper half of a VPC of 65,536 addresses. */
export function additions(count: number): Additions {
  const tens = Math.floor(count / 10);
  const [subnets, records, edgeFunctions, dashboards] = [inTen.subnets, inTen.records, inTen.edgeFunctions, inTen.dashboards].map((each) =>
    keysOf(each * tens),
  );
  const others = 2 * (subnets?.length ?? 0) + 2 * (records?.length ?? 0) + (edgeFunctions?.length ?? 0) + (dashboards?.length ?? 0);
  return {
    // Of 16 addresses, the smallest that a subnet can be: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
    subnets: (subnets ?? []).map((key, index) => ({ key, cidr: `10.0.${128 + (index >> 4)}.${(index & 15) * 16}/28` })),
    records: (records ?? []).map((key) => ({ key, name: `${key}.bluemoxon.com` })),
    edgeFunctions: edgeFunctions ?? [],
    dashboards: dashboards ?? [],
    alarms: keysOf(count - others),
  };
}

export const subnetZone = "us-west-2a";
/** A distribution of another account, and the zone in which AWS keeps those. */
export const recordTarget = { kind: "elsewhere", domain: "d3rkfi55tpd382.cloudfront.net", zoneId: "Z2FDTNDATAQYW2" } as const;
/** The reader may look at alarms and dashboards of such names alone: docs/ci.md. */
export const watcherName = (key: string): string => `BlueMoxon-${key}`;
export const nameOf = (key: string): string => `bluemoxon-${key}`;
export const runtime = "cloudfront-js-2.0";
export const alarm: Omit<AlarmFacts, "name"> = {
  watches: "api-function",
  metric: "Errors",
  statistic: "Sum",
  comparison: "GreaterThanOrEqualToThreshold",
  threshold: 1,
  periodSeconds: 300,
  evaluationPeriods: 1,
  missingData: "notBreaching",
  actions: [],
};

/** Production's configuration with these besides, each in the ledger with an id that nobody has looked up. Pure. */
export function estate(production: Config, { subnets, records, alarms, dashboards, edgeFunctions }: Additions): Config {
  const copy = JSON.parse(JSON.stringify(production)) as Record<string, Record<string, Record<string, unknown>>>;
  const section = (name: string) => copy[`bluemoxon:${name}`] ?? {};
  const add = (to: Record<string, unknown> | undefined, keys: readonly (readonly [string, unknown])[]) => Object.assign(to ?? {}, Object.fromEntries(keys));
  add(
    section("network")["subnets"],
    subnets.map(({ key, cidr }) => [key, { cidr, availabilityZone: subnetZone, publicIpOnLaunch: false }]),
  );
  const isolated = section("network")["routeTables"]?.["isolated"] as { subnets: string[] };
  isolated.subnets.push(...subnets.map(({ key }) => key));
  add(
    section("dns")["records"],
    records.map(({ key, name }) => [key, { name, types: ["A", "AAAA"], target: recordTarget }]),
  );
  add(
    section("monitoring")["alarms"],
    alarms.map((key) => [key, { name: watcherName(key), ...alarm }]),
  );
  add(
    section("monitoring")["dashboards"],
    dashboards.map((key) => [key, { name: watcherName(key) }]),
  );
  add(
    section("cdn")["functions"],
    edgeFunctions.map((key) => [key, { name: nameOf(key), runtime, comment: "" }]),
  );
  const rows = [
    ...subnets.flatMap(({ key }) => [`app-network-subnet-${key}`, `app-network-routes-isolated-in-${key}`]),
    ...records.flatMap(({ key }) => [`app-dns-record-${key}-a`, `app-dns-record-${key}-aaaa`]),
    ...alarms.map((key) => `app-monitoring-alarm-${key}`),
    ...dashboards.map((key) => `app-monitoring-dashboard-${key}`),
    ...edgeFunctions.map((key) => `app-cdn-function-${key}`),
  ];
  add(
    section("ledger")["adopt"],
    rows.map((row) => [row, unknownId]),
  );
  return copy;
}
