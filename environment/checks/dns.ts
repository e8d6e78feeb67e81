import type { Environment } from "../environment";
import type { Fault } from "../fault";
import { liesUnder } from "../values";
import { duplicates } from "./references";
import { targetsOf } from "./targets";
import { validationFaults } from "./validations";

/** Records lie in their zone, once each; those for this stack's own targets are for host names at which the targets answer. */
export function dnsFaults(facts: Partial<Environment>): Fault[] {
  const { dns, cdn, httpApi } = facts;
  if (dns === undefined || dns.kind === "elsewhere") return [];
  const { zone, records } = dns;
  const inZone = (host: string) => liesUnder(zone.name, host);
  const answered = new Map(targetsOf(facts).map(({ key, hosts }) => [key, hosts]));
  const allRead = cdn !== undefined && httpApi !== undefined;
  return [
    ...Object.entries(records).flatMap(([key, { name, target }]) => {
      const hosts = target.kind === "own" ? answered.get(target.key) : undefined;
      return [
        ...(inZone(name) ? [] : [{ path: `dns.records.${key}.name`, message: `"${name}" lies outside the zone ${zone.name}` }]),
        ...(target.kind === "own" && allRead && hosts === undefined
          ? [{ path: `dns.records.${key}.target.key`, message: `names no target of this stack: "${target.key}". Known: ${[...answered.keys()].join(", ")}` }]
          : []),
        ...(hosts === undefined || hosts.includes(name)
          ? []
          : [{ path: `dns.records.${key}.target`, message: `does not answer at "${name}"; it answers at ${hosts.join(", ") || "no host name of its own"}` }]),
      ];
    }),
    ...duplicates(
      Object.entries(records).flatMap(([key, { name, types }]) => types.map((type) => [`dns.records.${key}`, `${name} ${type}`] as const)),
      "record",
    ),
    ...[...answered].flatMap(([target, hosts]) =>
      hosts
        .filter((host) => inZone(host) && !Object.values(records).some(({ name }) => name === host))
        .map((host) => ({ path: "dns.records", message: `has no record for ${host}, at which ${target} answers` })),
    ),
    ...validationFaults(dns, facts),
  ];
}
