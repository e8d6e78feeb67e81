import { types } from "../../aws";
import { isOpenNetwork } from "../../aws/open-network";
import { type RuleContext, pending } from "../context";
import { propertyRule } from "../rule";

type Properties = Readonly<Record<string, unknown>>;

/** Where a resource that may let somebody in says whom. */
const sources = ["cidrIpv4", "cidrIpv6", "cidrBlocks", "ipv6CidrBlocks"];

const groups = [types.securityGroup.token, "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"];
const ruleOfEitherWay = "aws:ec2/securityGroupRule:SecurityGroupRule";

/** People come by CloudFront and API Gateway, which stand outside the network: nothing inside it serves the internet. */
export const ingressIsNotForEverybody = propertyRule({
  name: "ingress-is-not-for-everybody",
  description: "No ingress rule of a security group admits the whole internet, 0.0.0.0/0 or ::/0, on any port.",
  types: [types.securityGroupIngressRule.token, ruleOfEitherWay, ...groups],
  judge: ({ name, type, props }, context) => {
    if (type === ruleOfEitherWay && props["type"] !== "ingress") return undefined;
    const rules = groups.includes(type) ? ((props["ingress"] ?? []) as readonly Properties[]) : [props];
    const open = rules.flatMap((rule) => openSources(name, rule, context));
    return open.length === 0 ? undefined : `${name} admits everybody (${open.join(", ")}). Name the network or the security group that has to come in.`;
  },
});

const openSources = (name: string, rule: Properties, context: RuleContext): unknown[] =>
  sources
    .filter((source) => !pending(context, name, source))
    .flatMap((source) => rule[source])
    .filter(isOpenNetwork);
