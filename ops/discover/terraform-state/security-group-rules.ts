import type { Finder, Row } from "../../../aws/finding";
import { hasPorts } from "../../../environment/network";
import type { TerraformInstance } from "./instances";
import type { StateSearch } from "./search";
import { legacyRule, terraformTypes } from "./types";

type Direction = "ingress" | "egress";
type Attributes = Readonly<Record<string, unknown>>;

/** One rule by its natural key: AWS refuses a second one with the same. */
interface RuleKey {
  readonly protocol: unknown;
  readonly fromPort: unknown;
  readonly toPort: unknown;
  /** A network, a list of networks or a security group. */
  readonly peer: string;
}

/**
 * Terraform has three ways to hold a rule: as a resource of its own, as a resource of an older kind, and inside its group.
 * The first tells AWS's id of the rule; the second only where the rule has one peer; the third never does.
 */
export function ruleFinder(direction: Direction): Finder<StateSearch> {
  const type = `aws_vpc_security_group_${direction}_rule`;
  return (row, state) => {
    const key = keyOfRow(row);
    const group = row.inputs["securityGroupId"];
    if (key === undefined || group === undefined) return Promise.resolve([]);
    const alone = state.ofType(type).filter(({ attributes }) => attributes["security_group_id"] === group && sameRule(keyOfResource(attributes), key));
    const older = state
      .ofType(legacyRule)
      .filter(({ attributes }) => isLegacyRuleOf(attributes, group, direction) && legacyKeys(attributes).some((one) => sameRule(one, key)));
    const found = state.candidates(row, terraformTypes[type]?.token ?? "", [...alone, ...older]);
    if (found.length === 0) noteInline(row, state, group, direction, key);
    return Promise.resolve(found);
  };
}

/** How many rules of AWS a resource of the older kind stands for: one for each peer. */
export const legacyRuleCount = ({ attributes }: TerraformInstance): number => legacyKeys(attributes).length;

function keyOfRow({ inputs }: Row): RuleKey | undefined {
  const peers = [inputs["cidrIpv4"], inputs["cidrIpv6"], inputs["prefixListId"], inputs["referencedSecurityGroupId"]].filter(
    (peer) => typeof peer === "string",
  );
  const [peer] = peers;
  return peer === undefined ? undefined : rule(inputs["ipProtocol"], inputs["fromPort"], inputs["toPort"], peer);
}

/** Where a protocol has no ports they are written as none, -1 or 0, by whoever writes them. */
const rule = (protocol: unknown, fromPort: unknown, toPort: unknown, peer: string): RuleKey =>
  hasPorts(protocol) ? { protocol, fromPort, toPort, peer } : { protocol, fromPort: undefined, toPort: undefined, peer };

const sameRule = (a: RuleKey, b: RuleKey): boolean => a.protocol === b.protocol && a.fromPort === b.fromPort && a.toPort === b.toPort && a.peer === b.peer;

const keyOfResource = (attributes: Attributes): RuleKey => {
  const [peer = ""] = texts(["cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"].map((name) => attributes[name]));
  return rule(attributes["ip_protocol"], attributes["from_port"], attributes["to_port"], peer);
};

const isLegacyRuleOf = (attributes: Attributes, group: unknown, direction: Direction): boolean =>
  attributes["security_group_id"] === group && attributes["type"] === direction;

const legacyKeys = (attributes: Attributes): RuleKey[] => {
  const { source_security_group_id: group, self, security_group_id: own } = attributes;
  const peers = [
    ...texts(attributes["cidr_blocks"]),
    ...texts(attributes["ipv6_cidr_blocks"]),
    ...texts(attributes["prefix_list_ids"]),
    ...texts(self === true ? [own] : [group]),
  ];
  return peers.map((peer) => rule(attributes["protocol"], attributes["from_port"], attributes["to_port"], peer));
};

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === "string" && each !== "") : []);

function noteInline(row: Row, state: StateSearch, group: unknown, direction: Direction, key: RuleKey): void {
  const holder = state.ofType("aws_security_group").find(({ attributes }) => attributes["id"] === group);
  const rules = holder?.attributes[direction];
  const inline = (Array.isArray(rules) ? (rules as Attributes[]) : []).flatMap((one) =>
    ["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "security_groups"]
      .flatMap((name) => texts(one[name]))
      .map((peer) => rule(one["protocol"], one["from_port"], one["to_port"], peer)),
  );
  if (holder !== undefined && inline.some((one) => sameRule(one, key))) state.withoutId.set(row.name, holder.address);
}
