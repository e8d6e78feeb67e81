import { awsTypes } from "../../aws";
import { type Grant, type Place, grant, wholly } from "../../aws/rights";

/**
 * What `npm run discover` asks: what lives, whoever it belongs to, and how the app's own is put together. Exactly its calls, so that a
 * person who has this policy alone can run it too. Metadata only: no secret's value, no object, no message, no line of a log.
 */
export const lookAround = (place: Place): readonly Grant[] => [...awsTypes.flatMap(({ rights }) => rights.look(place)), ...beside(place)];

/** What the program has no type of, and what is the app's by a tag alone. */
const beside = (place: Place): readonly Grant[] => [
  ...wholly("acm:ListCertificates", "dynamodb:ListTables", "ec2:DescribeNetworkAcls", "kms:ListAliases", "tag:GetResources")(place),
  // CloudFront's certificates are in another region than the account's.
  grant([`arn:aws:acm:*:${place.id}:certificate/*`], ["acm:DescribeCertificate"]),
];
