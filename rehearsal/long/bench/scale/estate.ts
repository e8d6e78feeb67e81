import type { AlarmFacts } from "../../../../environment/monitoring";
import { unknownId } from "../../../../environment/ledger";

/** A stack's configuration, as its files state it. Loose: what is put in is what a stack file may state. */
export type Config = Readonly<Record<string, unknown>>;

/** What a larger estate has besides production's own: the keys of its facts, which name its resources too. */
export interface Additions {
  /** A route table for some subnets: one for all would be read whole for each of them, by AWS as well. */
  readonly tables: readonly string[];
  /** A subnet with its place in a route table: two resources. */
  readonly subnets: readonly { readonly key: string; readonly table: string; readonly cidr: string }[];
  /** A host name with a record of each of two types: two resources. */
  readonly records: readonly { readonly key: string; readonly name: string }[];
  readonly alarms: readonly string[];
  readonly dashboards: readonly string[];
  readonly edgeFunctions: readonly string[];
}

/** How many of each kind are in forty resources; what is left of them is alarms. */
const inForty = { tables: 1, subnets: 8, records: 4, edgeFunctions: 4, dashboards: 4 };
const subnetsInTable = inForty.subnets / inForty.tables;
const keyOf = (index: number): string => `wide-${String(index).padStart(4, "0")}`;
const keysOf = (count: number): string[] => Array.from({ length: count }, (_, index) => keyOf(index));

/** Resources beyond those that production has. Pure. @param count at most 10,000: the subnets lie in the upper half of a VPC of 65,536 addresses. */
export function additions(count: number): Additions {
  const forties = Math.floor(count / 40);
  const subnets = keysOf(inForty.subnets * forties).map((key, index) => ({
    key,
    table: keyOf(Math.floor(index / subnetsInTable)),
    // Of 16 addresses, the smallest that a subnet can be: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
    cidr: `10.0.${128 + (index >> 4)}.${(index & 15) * 16}/28`,
  }));
  const tables = keysOf(inForty.tables * forties);
  const records = keysOf(inForty.records * forties).map((key) => ({ key, name: `${key}.bluemoxon.com` }));
  const [edgeFunctions, dashboards] = [keysOf(inForty.edgeFunctions * forties), keysOf(inForty.dashboards * forties)];
  const others = tables.length + 2 * subnets.length + 2 * records.length + edgeFunctions.length + dashboards.length;
  return { tables, subnets, records, edgeFunctions, dashboards, alarms: keysOf(count - others) };
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
export function estate(production: Config, { tables, subnets, records, alarms, dashboards, edgeFunctions }: Additions): Config {
  const copy = JSON.parse(JSON.stringify(production)) as Record<string, Record<string, Record<string, unknown>>>;
  const section = (name: string) => copy[`bluemoxon:${name}`] ?? {};
  const add = (to: Record<string, unknown> | undefined, keys: readonly (readonly [string, unknown])[]) => Object.assign(to ?? {}, Object.fromEntries(keys));
  add(
    section("network")["subnets"],
    subnets.map(({ key, cidr }) => [key, { cidr, availabilityZone: subnetZone, publicIpOnLaunch: false }]),
  );
  add(
    section("network")["routeTables"],
    tables.map((table) => [table, { subnets: subnets.filter((subnet) => subnet.table === table).map(({ key }) => key), routes: {} }]),
  );
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
    ...tables.map((table) => `app-network-routes-${table}`),
    ...subnets.flatMap(({ key, table }) => [`app-network-subnet-${key}`, `app-network-routes-${table}-in-${key}`]),
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
