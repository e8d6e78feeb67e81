import { DescribeCertificateCommand, type DomainValidation } from "@aws-sdk/client-acm";
import type { ResourceRecordSet } from "@aws-sdk/client-route-53";
import type { ValidationFacts } from "../../environment/dns";
import { type Live, ifPresent } from "../clients";
import { type Finder, text } from "../finding";
import { plain, recordId, records } from "../route53/records.live";
import { certificatesOf } from "./certificate.live";

/** The record that ACM asks for, where the zone has it with ACM's value: with another it would validate nothing. */
export const validationRecord =
  ({ kind, domain, certificates: arns }: ValidationFacts): Finder =>
  async ({ inputs }, live) => {
    const zone = text(inputs, "zoneId");
    if (zone === "") return [];
    const cnames = (await records(live, zone)).filter(({ Type }) => Type === "CNAME");
    const found = kind === "own" ? await asked(live, arns, domain, cnames) : await unclaimed(live, domain, cnames);
    return found.map((record) => ({ importId: recordId(zone, record), hint: valueOf(record) }));
  };

async function asked(live: Live, arns: readonly string[], domain: string, cnames: readonly ResourceRecordSet[]): Promise<ResourceRecordSet[]> {
  const wanted = await askedFor(live, arns, domain);
  return cnames.filter((record) => wanted.some(({ Name = "", Value = "" }) => plain(Name) === plain(record.Name ?? "") && plain(Value) === valueOf(record)));
}

/** Another account's record: of the domain's own, those that no certificate of this account claims. */
async function unclaimed(live: Live, domain: string, cnames: readonly ResourceRecordSet[]): Promise<ResourceRecordSet[]> {
  const arns = (await certificatesOf(live))
    .filter(({ DomainName, SubjectAlternativeNameSummaries = [] }) => [DomainName, ...SubjectAlternativeNameSummaries].some((name) => isOf(domain, name)))
    .flatMap(({ CertificateArn }) => CertificateArn ?? []);
  const claimed = (await askedFor(live, arns, domain)).map(({ Name = "" }) => plain(Name));
  return cnames.filter((record) => {
    const name = plain(record.Name ?? "");
    return /^_[^.]+\.(.+)$/.exec(name)?.[1] === domain && valueOf(record).endsWith(".acm-validations.aws") && !claimed.includes(name);
  });
}

/** What ACM wants to see in DNS for this domain or the wildcard below it. A certificate that somebody brought along asks for nothing. */
async function askedFor({ certificates: clients, once }: Live, arns: readonly string[], domain: string) {
  const options = await Promise.all(
    arns.map(async (CertificateArn): Promise<readonly DomainValidation[]> => {
      const client = clients[CertificateArn.split(":")[3] ?? ""];
      const found = client && (await once(CertificateArn, () => ifPresent(() => client.send(new DescribeCertificateCommand({ CertificateArn })))));
      return found?.Certificate?.DomainValidationOptions ?? [];
    }),
  );
  return options.flat().flatMap(({ DomainName, ResourceRecord }) => (ResourceRecord !== undefined && isOf(domain, DomainName) ? [ResourceRecord] : []));
}

const isOf = (domain: string, name: string | undefined): boolean => name === domain || name === `*.${domain}`;

const valueOf = ({ ResourceRecords: [only] = [] }: ResourceRecordSet): string => plain(only?.Value ?? "");
