import type { OwnTarget } from "../dns";
import type { Environment } from "../environment";
import type { Fault } from "../fault";
import { duplicates } from "./references";

/** Records lie in their zone, once each; those for this stack's own targets are for host names at which the targets answer. */
export function dnsFaults({ dns, cdn, httpApi }: Partial<Environment>): Fault[] {
  if (dns === undefined || dns.kind === "elsewhere") return [];
  const { zone, records } = dns;
  const inZone = (host: string) => host === zone.name || host.endsWith(`.${zone.name}`);
  const answered: Readonly<Record<OwnTarget, readonly string[] | undefined>> = {
    "frontend-cdn": cdn?.frontend.aliases,
    "http-api": httpApi && [httpApi.domain.name],
  };
  return [
    ...Object.entries(records).flatMap(([key, { name, target }]) => {
      const hosts = target.kind === "own" ? answered[target.key] : undefined;
      return [
        ...(inZone(name) ? [] : [{ path: `dns.records.${key}.name`, message: `"${name}" lies outside the zone ${zone.name}` }]),
        ...(hosts === undefined || hosts.includes(name)
          ? []
          : [{ path: `dns.records.${key}.target`, message: `does not answer at "${name}"; it answers at ${hosts.join(", ") || "no host name of its own"}` }]),
      ];
    }),
    ...duplicates(
      Object.entries(records).flatMap(([key, { name, types }]) => types.map((type) => [`dns.records.${key}`, `${name} ${type}`] as const)),
      "record",
    ),
    ...Object.entries(answered).flatMap(([target, hosts = []]) =>
      hosts
        .filter((host) => inZone(host) && !Object.values(records).some(({ name }) => name === host))
        .map((host) => ({ path: "dns.records", message: `has no record for ${host}, at which ${target} answers` })),
    ),
  ];
}
