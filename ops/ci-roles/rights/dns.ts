import { type Rights, grant } from "../grant";

const zones = ["arn:aws:route53:::hostedzone/*"];

/** Route 53 changes and deletes records by one action, which is denied: a person changes a record. */
export const dnsRights: Rights = () => ({
  "aws:route53/zone:Zone": {
    read: [grant(zones, ["route53:GetHostedZone", "route53:ListResourceRecordSets", "route53:ListTagsForResource"])],
    update: [grant(zones, ["route53:UpdateHostedZoneComment"])],
    create: [],
    lose: ["route53:DeleteHostedZone"],
  },
  "aws:route53/record:Record": {
    read: [grant(zones, ["route53:GetHostedZone", "route53:ListResourceRecordSets"])],
    update: [],
    create: [],
    lose: ["route53:ChangeResourceRecordSets"],
  },
});
