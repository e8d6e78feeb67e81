import { awsTypes } from "../../../aws";
import type { TerraformType } from "../../../aws/terraform";

/** A Terraform type, and the token by which the program knows the same thing. */
export interface KnownType extends Required<Pick<TerraformType, "key" | "importId">>, Pick<TerraformType, "also" | "unlike"> {
  readonly token: string;
}

/** Every Terraform type that the program registers, or that Terraform managed in either account. */
export const terraformTypes: Readonly<Record<string, KnownType>> = Object.fromEntries(
  awsTypes.map(({ token, terraform: { type, ...known } }) => [type, { token, importId: "{id}", ...known }]),
);

/** Types that are a part of another: the attribute that names what they belong to. Nobody adopts them, or holds them apart. */
export const parts: Readonly<Record<string, string>> = {
  // A secret's value. Terraform holds it in plain text; the program neither reads nor writes one.
  aws_secretsmanager_secret_version: "secret_id",
};

/**
 * A rule as the provider wrote it before each was a resource of its own. Its id is a hash of the provider's; AWS's own stands
 * beside it only where the rule has one peer.
 */
export const legacyRule = "aws_security_group_rule";

export const legacyRuleAttributes = [
  "id",
  "type",
  "security_group_id",
  "security_group_rule_id",
  "protocol",
  "from_port",
  "to_port",
  "cidr_blocks",
  "ipv6_cidr_blocks",
  "prefix_list_ids",
  "source_security_group_id",
  "self",
];
