import { type DnsFacts, type ValidationFacts, validationRecordName, validationRow } from "../dns";
import type { Environment } from "../environment";
import type { Fault } from "../fault";
import { unknownId } from "../ledger";
import { liesUnder } from "../values";
import { duplicates } from "./references";
import { targetsOf } from "./targets";

type HostedZone = Extract<DnsFacts, { kind: "hosted-zone" }>;

/** Every certificate that the stack serves by is validated by a record of its own zone, and each record is the one of its domain. */
export function validationFaults({ zone, validations }: HostedZone, facts: Partial<Environment>): Fault[] {
  const { account, ledger } = facts;
  const inZone = (host: string) => liesUnder(zone.name, host);
  const all = Object.entries(validations);
  const validated = all.flatMap(([, { certificates }]) => certificates);
  return [
    ...all.flatMap(([key, validation]) => [
      ...(inZone(validation.domain) ? [] : [{ path: `dns.validations.${key}.domain`, message: `"${validation.domain}" lies outside the zone ${zone.name}` }]),
      ...(account === undefined ? [] : placeFaults(`dns.validations.${key}`, validation, account)),
      ...(ledger === undefined ? [] : rowFaults(key, validation, ledger)),
    ]),
    ...duplicates(
      all.map(([key, { certificates, domain }]) => [`dns.validations.${key}`, `${domain} in account ${accountsIn(certificates).join(", ")}`] as const),
      "the record that validates",
    ),
    ...targetsOf(facts)
      .filter(({ certificate, hosts }) => certificate !== undefined && hosts.some(inZone) && !validated.includes(certificate))
      .map(({ certificate, key }) => ({
        path: "dns.validations",
        message: `has none for ${certificate}, by which ${key} is served: ACM renews no certificate without its record`,
      })),
  ];
}

const accountsIn = (certificates: readonly string[]): string[] => [...new Set(certificates.map((arn) => arn.split(":")[4] ?? ""))];

function placeFaults(path: string, { kind, certificates }: ValidationFacts, account: Environment["account"]): Fault[] {
  switch (kind) {
    case "elsewhere": {
      const owners = accountsIn(certificates);
      return [
        ...(owners.includes(account.id)
          ? [{ path: `${path}.kind`, message: "is elsewhere, but a certificate is this account's, whose ACM can be asked" }]
          : []),
        ...(owners.length > 1
          ? [{ path: `${path}.certificates`, message: `are of accounts ${owners.join(" and ")}; each account has a record of its own` }]
          : []),
      ];
    }
    case "own": {
      const regions = [...new Set([account.region, "us-east-1"])];
      return certificates.flatMap((arn, index) =>
        regions.includes(arn.split(":")[3] ?? "")
          ? []
          : [
              {
                path: `${path}.certificates.${index}`,
                message: `is in another region than ${regions.join(" and ")}, where API Gateway and CloudFront read theirs`,
              },
            ],
      );
    }
  }
}

/** ACM's words can't be made here, only adopted; and nothing but the form of the id ties it to its domain. */
function rowFaults(key: string, { domain }: ValidationFacts, { adopt, create }: Environment["ledger"]): Fault[] {
  const row = validationRow(key);
  const id = adopt[row] ?? unknownId;
  const fits = id === unknownId || validationRecordName(id)?.replace(/^[^.]+\./, "") === domain;
  return [
    ...(create.includes(row) ? [{ path: "ledger.create", message: `lists ${row}, whose value only ACM knows; adopt it once it lives` }] : []),
    ...(fits
      ? []
      : [{ path: `ledger.adopt.${row}`, message: `"${id}" does not validate ${domain}. Expected an id like Z0123456789ABC__0123abcd.${domain}_CNAME` }]),
  ];
}
