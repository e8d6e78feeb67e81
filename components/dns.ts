import * as route53 from "@pulumi/aws/route53";
import * as pulumi from "@pulumi/pulumi";
import { type DnsFacts, type RecordFacts, validationRecordName, validationsByRow } from "../environment/dns";
import { type LedgerFacts, idOf, unknownId } from "../environment/ledger";
import { named } from "./named";

/** What an alias record leads to: a host name of AWS's, and the zone in which AWS keeps that kind of host name. */
export interface AliasTarget {
  readonly name: pulumi.Input<string>;
  readonly zoneId: pulumi.Input<string>;
}

export interface DnsArgs {
  readonly facts: DnsFacts;
  /** By output, so that a target that is made anew is followed. */
  readonly targets: Readonly<Record<string, AliasTarget>>;
  /** Of the rows: ACM chose the name of a validation's record, and nothing else says it here. */
  readonly ledger: Pick<LedgerFacts, "adopt" | "retire">;
}

/** ACM chose the value of a validation's record; who made the record chose how long it is kept. Neither is on record. */
export const acmsProperties = ["records", "ttl"];

/** The hosted zone and its records, where this account has the zone. Name servers are AWS's own. */
export class Dns extends pulumi.ComponentResource {
  constructor(name: string, args: DnsArgs, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Dns", name, {}, opts);
    const { facts } = args;
    switch (facts.kind) {
      case "elsewhere":
        break;
      case "hosted-zone":
        hostedZone(name, { ...args, facts }, { parent: this });
        break;
    }
    this.registerOutputs({});
  }
}

function hostedZone(
  name: string,
  { facts, targets, ledger }: DnsArgs & { readonly facts: Extract<DnsFacts, { kind: "hosted-zone" }> },
  opts: pulumi.CustomResourceOptions,
): void {
  const { zone, records } = facts;
  const { zoneId } = new route53.Zone(`${name}-zone`, { name: zone.name, comment: zone.comment }, opts);
  for (const [key, record] of Object.entries(records)) {
    const target = aliasTarget(record.target, targets);
    for (const type of record.types) {
      new route53.Record(
        `${name}-record-${key}-${type.toLowerCase()}`,
        { zoneId, name: record.name, type, aliases: [{ ...target, evaluateTargetHealth: false }] },
        opts,
      );
    }
  }
  for (const row of validationsByRow(facts).keys()) {
    // While the id is unknown no engine hears of the record; a recording of the program does.
    const recordName = validationRecordName(idOf(ledger, row)) ?? unknownId;
    new route53.Record(row, { zoneId, name: recordName, type: "CNAME" }, { ...opts, ignoreChanges: acmsProperties });
  }
}

function aliasTarget(target: RecordFacts["target"], targets: DnsArgs["targets"]): AliasTarget {
  switch (target.kind) {
    case "own":
      return named(targets, target.key);
    case "elsewhere":
      return { name: target.domain, zoneId: target.zoneId };
  }
}
