import { awsTypes } from "../../aws";
import { propertyRule } from "../rule";

const inline: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(awsTypes.flatMap(({ token, inline: lists }) => (lists === undefined ? [] : [[token, lists] as const]))),
  "aws:ec2/defaultRouteTable:DefaultRouteTable": ["routes"],
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": ["ingress", "egress"],
};

/**
 * A list inside a table or group claims to be all there is: the peering route that hands added would be removed. A policy inside a role
 * or bucket is one that the rules over policies do not see.
 */
export const routesAndRulesStandAlone = propertyRule({
  name: "routes-and-rules-stand-alone",
  description: "Routes, security group rules and policies are resources of their own, so that those of others survive beside them.",
  types: Object.keys(inline),
  judge: ({ name, type, props }) => {
    const stated = (inline[type] ?? []).filter((property) => (props[property] ?? null) !== null);
    return stated.length === 0
      ? undefined
      : `${name} states ${stated.join(" and ")} inline, which removes whatever else is there. Make each a resource of its own.`;
  },
});
