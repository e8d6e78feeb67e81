import { grant } from "../rights";
import type { AwsType } from "../type";
import { zones } from "./zones";

/** One name's answer. Route 53 changes and deletes by one action, which is denied: a person changes a record. */
export const record: AwsType = {
  token: "aws:route53/record:Record",
  importId: {
    // The last part is a set identifier: any text of up to 128 characters (API reference, ResourceRecordSet).
    pattern: /^Z[A-Z0-9]{1,31}_[a-z0-9*_.-]+_[A-Z]+(_\P{Cc}{1,128})?$/u,
    example: "Z0123456789ABCDEFGHIJ_app.example.com_A",
  },
  identity: "{zoneId}_{fqdn}_{type}[_{setIdentifier}]",
  terraform: {
    type: "aws_route53_record",
    // Its name may be written from the zone on, or be empty; its fqdn is whole.
    key: { zoneId: "zone_id", name: "fqdn", type: "type" },
    importId: "{zone_id}_{fqdn}_{type}",
    // Weighted and other routing makes several of one name.
    unlike: { attribute: "set_identifier", importId: "{zone_id}_{fqdn}_{type}_{set_identifier}" },
  },
  computed: ["fqdn"],
  rights: {
    read: () => [grant(zones, ["route53:GetHostedZone", "route53:ListResourceRecordSets"])],
    lose: ["route53:ChangeResourceRecordSets"],
    look: () => [grant(zones, ["route53:ListResourceRecordSets"])],
  },
};
