import { grant, wholly } from "../rights";
import type { AwsType } from "../type";
import { zones } from "./zones";

/** A domain's records. The registrar names its servers, which nobody gets twice. */
export const zone: AwsType = {
  token: "aws:route53/zone:Zone",
  importId: { pattern: /^Z[A-Z0-9]{1,31}$/, example: "Z0123456789ABCDEFGHIJ" },
  terraform: { type: "aws_route53_zone", key: { name: "name" }, importId: "{zone_id}" },
  holds: "an identity",
  computed: ["nameServers", "primaryNameServer", "zoneId"],
  gives: ["zoneId"],
  rights: {
    read: () => [grant(zones, ["route53:GetHostedZone", "route53:ListResourceRecordSets", "route53:ListTagsForResource"])],
    update: () => [grant(zones, ["route53:UpdateHostedZoneComment"])],
    lose: ["route53:DeleteHostedZone"],
    look: wholly("route53:ListHostedZones", "route53:ListHostedZonesByName"),
  },
};
