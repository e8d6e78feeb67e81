import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { DnsFacts, RecordFacts } from "../environment/dns";
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
}

/** The hosted zone and its records, where this account has the zone. Name servers and validation records are AWS's own. */
export class Dns extends pulumi.ComponentResource {
  constructor(name: string, { facts, targets }: DnsArgs, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Dns", name, {}, opts);
    switch (facts.kind) {
      case "elsewhere":
        break;
      case "hosted-zone":
        hostedZone(name, facts, targets, { parent: this });
        break;
    }
    this.registerOutputs({});
  }
}

function hostedZone(
  name: string,
  { zone, records }: Extract<DnsFacts, { kind: "hosted-zone" }>,
  targets: DnsArgs["targets"],
  opts: pulumi.CustomResourceOptions,
): void {
  const { zoneId } = new aws.route53.Zone(`${name}-zone`, { name: zone.name, comment: zone.comment }, opts);
  for (const [key, record] of Object.entries(records)) {
    const target = aliasTarget(record.target, targets);
    for (const type of record.types) {
      new aws.route53.Record(
        `${name}-record-${key}-${type.toLowerCase()}`,
        { zoneId, name: record.name, type, aliases: [{ ...target, evaluateTargetHealth: false }] },
        opts,
      );
    }
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
