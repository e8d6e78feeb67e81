import { types } from "../../aws";
import { type Finding, stackRule } from "../rule";
import { type StackIndex, sourceOf } from "../stack-index";

/** When the CDN was made anew on 2025-12-17, DNS went on naming the old one, which somebody had typed in. */
export const recordsFollowTheirTargets = stackRule({
  name: "records-follow-their-targets",
  description: "A record for a host name at which this stack's own CDN or API answers takes its target from that CDN or API.",
  judge: (stack) => {
    const answering = hosts(stack);
    return stack.ofType(types.record.token).flatMap((record): Finding[] => {
      const target = answering.get(String(record.props["name"]));
      return target === undefined || sourceOf(record, "aliases")?.name === target
        ? []
        : [{ name: record.name, fault: `${record.name} leads elsewhere than to ${target}, which answers at that host name. Take its target from there.` }];
    });
  },
});

/** Host name -> the resource that answers at it. */
function hosts(stack: StackIndex): ReadonlyMap<string, string> {
  const aliases = stack
    .ofType(types.distribution.token)
    .flatMap(({ name, props }) => ((props["aliases"] ?? []) as readonly string[]).map((host) => [host, name] as const));
  const domains = stack.ofType(types.domainName.token).map(({ name, props }) => [String(props["domainName"]), name] as const);
  return new Map([...aliases, ...domains]);
}
